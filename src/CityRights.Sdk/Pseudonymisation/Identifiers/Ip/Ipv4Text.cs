using System.Buffers.Text;

namespace CityRights.Pseudonymisation;

/// <summary>Four decimal numbers of 0 to 255 with single dots between them and no leading zeros (RFC 6943, 3.1.1, the strict form).</summary>
internal static class Ipv4Text
{
    internal const int Length = 4;

    internal static bool TryRead(ReadOnlySpan<char> text, Span<byte> address)
    {
        for (var at = 0; at < Length; at++)
        {
            var dot = at < Length - 1 ? text.IndexOf('.') : text.Length;
            if (dot < 0 || !TryReadNumber(text[..dot], out address[at]))
            {
                return false;
            }

            text = at < Length - 1 ? text[(dot + 1)..] : default;
        }

        return true;
    }

    internal static int Write(ReadOnlySpan<byte> address, Span<byte> destination)
    {
        var written = 0;
        for (var at = 0; at < Length; at++)
        {
            if (at > 0)
            {
                destination[written++] = (byte)'.';
            }

            Utf8Formatter.TryFormat(address[at], destination[written..], out var length);
            written += length;
        }

        return written;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out byte number)
    {
        number = 0;
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        var value = 0;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (character - '0');
        }

        number = (byte)value;
        return value <= byte.MaxValue;
    }
}
