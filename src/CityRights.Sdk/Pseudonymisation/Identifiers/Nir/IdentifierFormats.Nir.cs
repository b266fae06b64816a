using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A French numéro d'inscription au répertoire (NIR, social security number): thirteen characters and a key of two digits.
    /// </summary>
    public static IdentifierFormat Nir { get; } = new NirFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddNir() => Add(Nir);
}
