using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Portuguese número de identificação fiscal: nine digits.
    /// </summary>
    public static IdentifierFormat Nif { get; } = new NifFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddNif() => Add(Nif);
}
