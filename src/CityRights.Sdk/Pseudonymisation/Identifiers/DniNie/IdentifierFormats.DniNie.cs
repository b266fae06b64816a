using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Spanish DNI (eight digits and a letter) or NIE (X, Y or Z, seven digits and a letter).
    /// </summary>
    public static IdentifierFormat DniNie { get; } = new DniNieFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddDniNie() => Add(DniNie);
}
