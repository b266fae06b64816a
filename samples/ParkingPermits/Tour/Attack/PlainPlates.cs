using ParkingPermits.Data;

namespace ParkingPermits.Tour.Attack;

/// <summary>Finds plates that stand somewhere as they stand on the car, with or without hyphens, in any case, in UTF-8 or UTF-16.</summary>
internal static class PlainPlates
{
    // Six letters and digits in the shape of a plate stand by chance in any long random text, such as a token of ours. A run of
    // letters and digits this long is such a text; a written plate is never part of one.
    private const int LongestWritten = 20;

    /// <summary>Adds every plate of the series that stands in the bytes, without hyphens and in upper case.</summary>
    public static void Find(byte[] bytes, HashSet<string> found)
    {
        FindNarrow(bytes, found);
        FindNarrow([.. bytes.Where(static value => value != 0)], found);
    }

    private static void FindNarrow(byte[] bytes, HashSet<string> found)
    {
        var begin = 0;
        while (begin < bytes.Length)
        {
            var end = begin;
            while (end < bytes.Length && IsWord(bytes[end]))
            {
                end++;
            }

            FindInWord(bytes.AsSpan(begin, end - begin), found);
            begin = end + 1;
        }
    }

    private static void FindInWord(ReadOnlySpan<byte> word, HashSet<string> found)
    {
        Span<char> plate = stackalloc char[6];
        for (var at = 0; at < word.Length; at++)
        {
            var length = 0;
            var next = at;
            while (next < word.Length && length < plate.Length)
            {
                if (word[next] is not ((byte)'-' or (byte)' '))
                {
                    plate[length++] = char.ToUpperInvariant((char)word[next]);
                }

                next++;
            }

            if (length == plate.Length && IsPlate(plate) && (next - at > plate.Length || Run(word, at) <= LongestWritten))
            {
                found.Add(new string(plate));
            }
        }
    }

    private static int Run(ReadOnlySpan<byte> word, int at)
    {
        var begin = at;
        while (begin > 0 && char.IsAsciiLetterOrDigit((char)word[begin - 1]))
        {
            begin--;
        }

        var end = at;
        while (end < word.Length && char.IsAsciiLetterOrDigit((char)word[end]))
        {
            end++;
        }

        return end - begin;
    }

    private static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)' ';

    private static bool IsPlate(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && char.IsAsciiLetter(text[2])
        && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[4]) && char.IsAsciiLetter(text[5])
        && PlateSeries.Holds(text);
}
