namespace CityRights.Pseudonymisation;

internal static class PlateRules
{
    internal static IdentifierRule Country { get; } = new(
        "plate.country",
        "A plate begins with its country, two letters of ISO 3166-1 and a colon, as in NL:12-ABC-3 (GB for the United Kingdom); a field for one country can be declared with IdentifierFormats.Plate.InCountry(\"NL\") or 'plate:NL'.");

    internal static IdentifierRule Letters { get; } = new(
        "plate.letters",
        "A plate has Latin letters and the digits 0 to 9, as the Vienna Convention on Road Traffic shows it abroad; spaces, hyphens and dots do not count.");

    internal static IdentifierRule Series { get; } = new(
        "plate.series",
        "The plate has the shape of no series of its country that the strict format knows; personalised and diplomatic plates pass in the format 'plate'.");
}
