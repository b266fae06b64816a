using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A licence plate with its country, <c>NL:12-ABC-3</c>; <c>Plate.InCountry("NL")</c> also takes <c>12-ABC-3</c>. Spaces, hyphens and dots do not count, letters
    /// are upper case.
    /// </summary>
    public static IdentifierFormat Plate { get; } = new PlateFormat(country: null);

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddPlate() => Add(Plate);
}
