namespace CityRights.Pseudonymisation;

internal static class MacRules
{
    internal static IdentifierRule Shape { get; } = new(
        "mac.shape", "A MAC address has 12 or 16 hexadecimal digits: in pairs with hyphens or colons, in groups of four with dots, or without separators.");

    internal static IdentifierRule Group { get; } = new("mac.group", "A broadcast or multicast address belongs to no device.");

    internal static IdentifierRule Unset { get; } = new("mac.unset", "An address of zeros belongs to no device.");
}
