namespace CityRights.Pseudonymisation;

/// <summary>
/// A number of one length that an authority gives to a person. Canonical form, version 1 of each: its digits and upper-case letters in ASCII, without separators.
/// </summary>
/// <remarks>Numbers that an authority sets apart for tests are taken like others: a test system meets them, and they are nobody's.</remarks>
internal abstract class NumberFormat : IdentifierFormat
{
    private readonly string _pattern;
    private readonly string _kept;
    private readonly IdentifierRule _shape;

    /// <summary>Names the number.</summary>
    /// <param name="id">The format's id.</param>
    /// <param name="pattern">One sign for each character of the canonical form: <c>9</c> a digit, <c>A</c> a letter, <c>*</c> what the format looks at itself.</param>
    /// <param name="shape">The rule that other characters and shorter numbers break.</param>
    /// <param name="kept">Separators that count.</param>
    protected NumberFormat(string id, string pattern, IdentifierRule shape, string kept = "")
        : base(id, canonicalVersion: 1)
    {
        (_pattern, _shape, _kept) = (pattern, shape, kept);
    }

    public sealed override int MaximumCanonicalLength => _pattern.Length;

    protected sealed override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = _pattern.Length;
        var number = destination[.._pattern.Length];
        if (NumberText.Read(identifier, _kept, number, out var length, _shape) is { } rule)
        {
            return rule;
        }

        if (length < number.Length)
        {
            length = Complete(number, length);
        }

        return length == number.Length && HasPattern(number) ? Judge(number) : _shape;
    }

    /// <summary>Puts in what people leave out, such as a leading zero; gives the new length.</summary>
    protected virtual int Complete(Span<byte> number, int length) => length;

    /// <summary>The rule that a number of the right length and characters breaks, or null.</summary>
    protected abstract IdentifierRule? Judge(ReadOnlySpan<byte> number);

    private bool HasPattern(ReadOnlySpan<byte> number)
    {
        for (var index = 0; index < number.Length; index++)
        {
            var fits = _pattern[index] switch
            {
                '9' => char.IsAsciiDigit((char)number[index]),
                'A' => char.IsAsciiLetterUpper((char)number[index]),
                _ => true,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
