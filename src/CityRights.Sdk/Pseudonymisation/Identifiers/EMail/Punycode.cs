using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>Punycode, RFC 3492, with its parameters and pseudocode (sections 5, 6.1, 6.2 and 6.3). A failure is a length of 0.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 0x80;

    internal static int Encode(ReadOnlySpan<char> label, Span<byte> destination)
    {
        var written = 0;
        var total = 0;
        foreach (var rune in label.EnumerateRunes())
        {
            total++;
            if (rune.IsAscii && !TryWrite(destination, ref written, (byte)rune.Value))
            {
                return 0;
            }
        }

        var basic = written;
        var handled = basic;
        if (basic > 0 && !TryWrite(destination, ref written, (byte)'-'))
        {
            return 0;
        }

        var (n, delta, bias) = (InitialN, 0L, InitialBias);
        while (handled < total)
        {
            var next = int.MaxValue;
            foreach (var rune in label.EnumerateRunes())
            {
                if (rune.Value >= n && rune.Value < next)
                {
                    next = rune.Value;
                }
            }

            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (var rune in label.EnumerateRunes())
            {
                if (rune.Value < n)
                {
                    delta++;
                }
                else if (rune.Value == n)
                {
                    if (!TryWriteDelta(destination, ref written, delta, bias))
                    {
                        return 0;
                    }

                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            n++;
        }

        return written;
    }

    internal static int Decode(ReadOnlySpan<byte> text, Span<char> destination)
    {
        Span<int> output = stackalloc int[DomainLabel.LongestLabel];
        var basic = Math.Max(0, text.LastIndexOf((byte)'-'));
        var length = 0;
        foreach (var letter in text[..basic])
        {
            output[length++] = letter;
        }

        var (n, i, bias) = ((long)InitialN, 0L, InitialBias);
        for (var at = basic > 0 ? basic + 1 : 0; at < text.Length;)
        {
            var before = i;
            var weight = 1L;
            for (var k = Base; ; k += Base)
            {
                var digit = at < text.Length ? DigitOf(text[at++]) : -1;
                if (digit < 0)
                {
                    return 0;
                }

                i += digit * weight;
                var threshold = Threshold(k, bias);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (i > int.MaxValue || weight > int.MaxValue)
                {
                    return 0;
                }
            }

            bias = Adapt(i - before, length + 1, before == 0);
            n += i / (length + 1);
            i %= length + 1;
            if (length == output.Length || !Rune.IsValid((int)Math.Min(n, int.MaxValue)))
            {
                return 0;
            }

            output[(int)i..length].CopyTo(output[((int)i + 1)..]);
            output[(int)i++] = (int)n;
            length++;
        }

        return Write(output[..length], destination);
    }

    private static int Write(ReadOnlySpan<int> codePoints, Span<char> destination)
    {
        var written = 0;
        foreach (var codePoint in codePoints)
        {
            if (!new Rune(codePoint).TryEncodeToUtf16(destination[written..], out var length))
            {
                return 0;
            }

            written += length;
        }

        return written;
    }

    private static bool TryWriteDelta(Span<byte> destination, ref int written, long delta, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (delta < threshold)
            {
                return TryWrite(destination, ref written, Digit(delta));
            }

            if (!TryWrite(destination, ref written, Digit(threshold + ((delta - threshold) % (Base - threshold)))))
            {
                return false;
            }

            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static bool TryWrite(Span<byte> destination, ref int written, byte letter)
    {
        if (written >= destination.Length)
        {
            return false;
        }

        destination[written++] = letter;
        return true;
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    private static int Adapt(long delta, int points, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / points;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
        {
            delta /= Base - TMin;
        }

        return (int)(k + ((Base - TMin + 1) * delta / (delta + Skew)));
    }

    private static byte Digit(long value) => (byte)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int DigitOf(byte letter) =>
        letter is >= (byte)'a' and <= (byte)'z' ? letter - 'a' : letter is >= (byte)'0' and <= (byte)'9' ? letter - '0' + 26 : -1;
}
