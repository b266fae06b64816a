namespace CityRights.Pseudonymisation;

internal static class IpRules
{
    internal static IdentifierRule V4 { get; } = new(
        "ip.v4", "An IPv4 address is four decimal numbers from 0 to 255 with dots between them, without leading zeros, port or prefix length.");

    internal static IdentifierRule V6 { get; } = new(
        "ip.v6", "An IPv6 address is eight groups of one to four hexadecimal digits, of which '::' may stand for one or more; without zone, brackets, port or prefix length.");

    internal static IdentifierRule Unspecified { get; } = new("ip.unspecified", "The address 0.0.0.0 or :: is nobody's.");
}
