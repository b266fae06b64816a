using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// An Italian codice fiscale of a person: sixteen letters and digits. Letters in place of digits (omocodia) tell two people apart and stay.
    /// </summary>
    public static IdentifierFormat CodiceFiscale { get; } = new CodiceFiscaleFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddCodiceFiscale() => Add(CodiceFiscale);
}
