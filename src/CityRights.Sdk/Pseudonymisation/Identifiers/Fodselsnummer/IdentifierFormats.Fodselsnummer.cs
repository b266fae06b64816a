using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Norwegian fødselsnummer or D-number: eleven digits, the last two of them checks.
    /// </summary>
    public static IdentifierFormat Fodselsnummer { get; } = new FodselsnummerFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddFodselsnummer() => Add(Fodselsnummer);
}
