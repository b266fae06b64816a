using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A licence plate. Canonical form, version 1: the two letters of the country (ISO 3166-1), then 1 to 12 upper-case letters and digits, in UTF-8.
/// The country is written before the plate with a colon, <c>NL:12-ABC-3</c>, because no plate has one: a hyphen would make the Dutch plate
/// <c>GB-12-34</c> a British one.
/// </summary>
internal sealed class PlateFormat : IdentifierFormat
{
    private const int CountryLength = 2;
    private const int LongestPlate = 12;

    /// <summary>The smallest national series in use; most have hundreds of millions of plates.</summary>
    private const long SmallestSeries = 1_000_000;

    private readonly string? _country;

    internal PlateFormat(string? country)
        : base("plate", canonicalVersion: 1, country)
    {
        if (country is not null && !(country.Length == CountryLength && Countries.Contains(country[0], country[1])))
        {
            throw new ArgumentException("A country is two upper-case letters of ISO 3166-1, for example NL.", nameof(country));
        }

        _country = country;
    }

    public override int MaximumCanonicalLength => CountryLength + (2 * LongestPlate);

    public override long? ValueSpace => SmallestSeries;

    public override bool AllowsFormatPreserving => true;

    public override IdentifierFormat InCountry(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new PlateFormat(country);
    }

    /// <summary>A country, or <c>strict</c> or <c>NL:strict</c>.</summary>
    public override IdentifierFormat Qualified(string qualifier)
    {
        ArgumentNullException.ThrowIfNull(qualifier);
        return qualifier == StrictPlateFormat.Suffix ? IdentifierFormats.StrictPlate
            : qualifier.EndsWith(':' + StrictPlateFormat.Suffix, StringComparison.Ordinal) ? new StrictPlateFormat(qualifier[..^(1 + StrictPlateFormat.Suffix.Length)])
            : InCountry(qualifier);
    }

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (TakeCountry(ref identifier, destination) is { } missing)
        {
            return missing;
        }

        var plate = destination[CountryLength..];
        var rule = Ascii.IsValid(identifier)
            ? WriteAscii(identifier, plate, out var length)
            : WriteLetters(identifier, plate, out length);
        bytesWritten = CountryLength + length;
        return rule ?? (length == 0 ? PlateRules.Letters : null);
    }

    private static IdentifierRule? WriteAscii(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        foreach (var character in text)
        {
            var letter = PlateLetters.OfAscii(character);
            if (letter == PlateLetters.Separator)
            {
                continue;
            }

            if (letter == PlateLetters.None)
            {
                return PlateRules.Letters;
            }

            if (written == LongestPlate)
            {
                return IdentifierRules.TooLong;
            }

            destination[written++] = letter;
        }

        return null;
    }

    private static IdentifierRule? WriteLetters(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        for (var letters = 0; !text.IsEmpty;)
        {
            if (PlateLetters.IsSeparator(text[0]))
            {
                text = text[1..];
                continue;
            }

            var letter = PlateLetters.Take(ref text);
            if (letter == PlateLetters.None)
            {
                return PlateRules.Letters;
            }

            if (++letters > LongestPlate)
            {
                return IdentifierRules.TooLong;
            }

            written += new Rune(letter).EncodeToUtf8(destination[written..]);
        }

        return null;
    }

    private IdentifierRule? TakeCountry(ref ReadOnlySpan<char> identifier, Span<byte> destination)
    {
        var colon = identifier.IndexOf(':');
        var country = _country.AsSpan();
        if (colon >= 0)
        {
            country = identifier[..colon];
            identifier = identifier[(colon + 1)..];
        }

        if (country.Length != CountryLength)
        {
            return PlateRules.Country;
        }

        var (first, second) = (Upper(country[0]), Upper(country[1]));
        if (!Countries.Contains(first, second))
        {
            return PlateRules.Country;
        }

        destination[0] = (byte)first;
        destination[1] = (byte)second;
        return null;
    }

    private static char Upper(char letter) => letter is >= 'a' and <= 'z' ? (char)(letter - ('a' - 'A')) : letter;
}
