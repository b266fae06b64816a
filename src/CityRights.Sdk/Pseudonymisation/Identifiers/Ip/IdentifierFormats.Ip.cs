using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

public static partial class IdentifierFormats
{
    /// <summary>
    /// An IP address: IPv4 as four decimal numbers, IPv6 as RFC 5952 writes it. An IPv4 address inside IPv6 (<c>::ffff:192.0.2.1</c>) is the IPv4 address.
    /// </summary>
    public static IdentifierFormat Ip { get; } = new IpFormat();

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A format enters the list from its own folder, without a central list and without reflection.")]
    internal static void AddIp() => Add(Ip);
}
