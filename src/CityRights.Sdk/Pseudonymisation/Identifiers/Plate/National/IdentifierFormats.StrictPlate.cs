namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// <see cref="Plate"/>, and for plates of NL, BE, DE, ES and FR also whether a series of the country looks so. The canonical form and the pseudonyms are those of
    /// <see cref="Plate"/>; only more is refused. Personalised and diplomatic plates are. A policy writes <c>plate:strict</c> or <c>plate:NL:strict</c>.
    /// </summary>
    public static IdentifierFormat StrictPlate { get; } = new StrictPlateFormat(country: null);
}
