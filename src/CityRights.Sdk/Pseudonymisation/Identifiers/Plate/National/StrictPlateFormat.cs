namespace CityRights.Pseudonymisation;

/// <summary>
/// A licence plate that keeps the shape of its country's series. It is the format <c>plate</c> with one more question, not a format beside it: same id, version and
/// canonical form, so that a field that turns strict, or lenient again, keeps its pseudonyms.
/// </summary>
internal sealed class StrictPlateFormat : IdentifierFormat
{
    /// <summary>How a policy names it, after the country if there is one.</summary>
    internal const string Suffix = "strict";

    private static readonly (string Country, Shape IsPlate)[] Known =
    [
        ("NL", DutchPlates.IsPlate), ("BE", BelgianPlates.IsPlate), ("DE", GermanPlates.IsPlate), ("ES", SpanishPlates.IsPlate), ("FR", FrenchPlates.IsPlate),
    ];

    private readonly PlateFormat _plate;

    internal StrictPlateFormat(string? country)
        : base("plate", canonicalVersion: 1, country is null ? Suffix : $"{country}:{Suffix}") => _plate = new(country);

    private delegate bool Shape(ReadOnlySpan<byte> plate);

    public override int MaximumCanonicalLength => _plate.MaximumCanonicalLength;

    public override long? ValueSpace => _plate.ValueSpace;

    public override IdentifierFormat InCountry(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new StrictPlateFormat(country);
    }

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        if (_plate.TryCanonicalise(identifier, destination, out bytesWritten) is { } broken)
        {
            return broken;
        }

        foreach (var (country, isPlate) in Known)
        {
            if (destination[0] == country[0] && destination[1] == country[1])
            {
                return isPlate(destination[country.Length..bytesWritten]) ? null : PlateRules.Series;
            }
        }

        return null;
    }
}
