namespace CityRights.Pseudonymisation;

/// <summary>
/// An IP address. Canonical form, version 1: the four decimal numbers of an IPv4 address, or the text of RFC 5952 for IPv6, in ASCII. An IPv4-mapped address
/// (<c>::ffff:0:0/96</c>, RFC 4291, 2.5.5.2) becomes the IPv4 address: a server that listens on both shows one client in either way.
/// </summary>
/// <remarks>
/// The platform's parser is not used: it takes <c>127.1</c>, <c>0x7f.0.0.1</c>, octal numbers and zone ids, by which one address has many spellings and two readers
/// may read different addresses. Canonical IPv6 text is written in hexadecimal throughout, which RFC 5952, 5 allows where the prefix is not known.
/// </remarks>
internal sealed class IpFormat() : IdentifierFormat("ip", canonicalVersion: 1)
{
    /// <summary>Four groups of decimal or eight of hexadecimal digits.</summary>
    private const int LongestCanonical = 39;

    /// <summary>An IPv6 address with an IPv4 address at its end, all zeros written.</summary>
    private const int LongestInput = 45;

    public override int MaximumCanonicalLength => LongestCanonical;

    /// <summary>IPv4 addresses that are not reserved, of 2³² in all.</summary>
    public override long? ValueSpace => 3_700_000_000;

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (identifier.Length > LongestInput)
        {
            return IdentifierRules.TooLong;
        }

        Span<byte> address = stackalloc byte[Ipv6Text.Length];
        if (!identifier.Contains(':'))
        {
            if (!Ipv4Text.TryRead(identifier, address))
            {
                return IpRules.V4;
            }

            return Write(address[..Ipv4Text.Length], destination, out bytesWritten);
        }

        if (!Ipv6Text.TryRead(identifier, address))
        {
            return IpRules.V6;
        }

        return Write(Ipv6Text.IsMapped(address) ? address[^Ipv4Text.Length..] : address, destination, out bytesWritten);
    }

    private static IdentifierRule? Write(ReadOnlySpan<byte> address, Span<byte> destination, out int written)
    {
        written = 0;
        if (!address.ContainsAnyExcept((byte)0))
        {
            return IpRules.Unspecified;
        }

        written = address.Length == Ipv4Text.Length ? Ipv4Text.Write(address, destination) : Ipv6Text.Write(address, destination);
        return null;
    }
}
