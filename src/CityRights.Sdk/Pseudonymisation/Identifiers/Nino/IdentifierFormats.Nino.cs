using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A British National Insurance number with its suffix: <c>AB 12 34 56 C</c>.
    /// </summary>
    public static IdentifierFormat Nino { get; } = new NinoFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddNino() => Add(Nino);
}
