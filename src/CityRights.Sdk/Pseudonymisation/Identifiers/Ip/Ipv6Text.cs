using System.Buffers.Binary;

namespace CityRights.Pseudonymisation;

/// <summary>The text of an IPv6 address: read as RFC 4291, 2.2 allows it, without zone, brackets or prefix length; written as RFC 5952, 4 demands it.</summary>
internal static class Ipv6Text
{
    internal const int Length = 16;

    private const int Groups = 8;
    private const int LongestGroup = 4;

    internal static bool TryRead(ReadOnlySpan<char> text, Span<byte> address)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return TryReadGroups(text, address, out var all) && all == Length;
        }

        address.Clear();
        Span<byte> tail = stackalloc byte[Length];
        if (!TryReadGroups(text[..gap], address, out var before, isLast: false) || !TryReadGroups(text[(gap + 2)..], tail, out var after))
        {
            return false;
        }

        // The two colons stand for at least one group.
        if (before + after > Length - 2)
        {
            return false;
        }

        address[before..].Clear();
        tail[..after].CopyTo(address[^after..]);
        return true;
    }

    internal static bool IsMapped(ReadOnlySpan<byte> address) =>
        !address[..10].ContainsAnyExcept((byte)0) && address[10] == 0xFF && address[11] == 0xFF;

    internal static int Write(ReadOnlySpan<byte> address, Span<byte> destination)
    {
        var (gap, length) = LongestZeros(address);
        var written = 0;
        for (var group = 0; group < Groups; group++)
        {
            if (group == gap)
            {
                destination[written++] = (byte)':';
                destination[written++] = (byte)':';
                group += length - 1;
                continue;
            }

            if (group > 0 && group != gap + length)
            {
                destination[written++] = (byte)':';
            }

            written += WriteGroup(Group(address, group), destination[written..]);
        }

        return written;
    }

    private static int Group(ReadOnlySpan<byte> address, int group) => BinaryPrimitives.ReadUInt16BigEndian(address[(2 * group)..]);

    /// <summary>The first of the longest runs of two or more zero groups (RFC 5952, 4.2).</summary>
    private static (int Start, int Length) LongestZeros(ReadOnlySpan<byte> address)
    {
        var (start, length) = (-Groups, 1);
        for (var group = 0; group < Groups; group++)
        {
            var end = group;
            while (end < Groups && Group(address, end) == 0)
            {
                end++;
            }

            if (end - group > length)
            {
                (start, length) = (group, end - group);
            }

            group = Math.Max(group, end - 1);
        }

        return (start, length);
    }

    private static int WriteGroup(int group, Span<byte> destination)
    {
        var written = 0;
        for (var shift = 12; shift >= 0; shift -= 4)
        {
            var digit = group >> shift & 0xF;
            if (digit != 0 || written > 0 || shift == 0)
            {
                destination[written++] = "0123456789abcdef"u8[digit];
            }
        }

        return written;
    }

    private static bool TryReadGroups(ReadOnlySpan<char> text, Span<byte> destination, out int written, bool isLast = true)
    {
        written = 0;
        while (!text.IsEmpty)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text[..colon];
            if (colon < 0 && isLast && group.Contains('.'))
            {
                if (written > Length - Ipv4Text.Length || !Ipv4Text.TryRead(group, destination[written..]))
                {
                    return false;
                }

                written += Ipv4Text.Length;
                return true;
            }

            if (written == Length || !TryReadGroup(group, out var value) || colon == text.Length - 1)
            {
                return false;
            }

            BinaryPrimitives.WriteUInt16BigEndian(destination[written..], value);
            written += 2;
            text = colon < 0 ? default : text[(colon + 1)..];
        }

        return true;
    }

    private static bool TryReadGroup(ReadOnlySpan<char> text, out ushort value)
    {
        value = 0;
        if (text.Length is 0 or > LongestGroup)
        {
            return false;
        }

        foreach (var character in text)
        {
            var digit = HexDigit.Of(character);
            if (digit < 0)
            {
                return false;
            }

            value = (ushort)((value << 4) | digit);
        }

        return true;
    }
}
