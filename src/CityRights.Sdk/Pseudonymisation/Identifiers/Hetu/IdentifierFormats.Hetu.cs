using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A Finnish henkilötunnus: <c>131052-308T</c>. The sign after the date counts: since 2023 it can be all that tells two people apart.
    /// </summary>
    public static IdentifierFormat Hetu { get; } = new HetuFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddHetu() => Add(Hetu);
}
