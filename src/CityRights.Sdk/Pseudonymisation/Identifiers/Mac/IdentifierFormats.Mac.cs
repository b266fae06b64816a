using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// A device's MAC address, EUI-48 or EUI-64: <c>00-00-5E-00-53-01</c>, also with colons, as <c>0000.5e00.5301</c> or without separators. Addresses of groups
    /// are refused.
    /// </summary>
    public static IdentifierFormat Mac { get; } = new MacFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddMac() => Add(Mac);
}
