using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Belgian national register number (rijksregisternummer, numéro de registre national) or bis number: eleven digits, as in <c>85.07.30-033.28</c>.
    /// </summary>
    public static IdentifierFormat Rijksregisternummer { get; } = new RijksregisternummerFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddRijksregisternummer() => Add(Rijksregisternummer);
}
