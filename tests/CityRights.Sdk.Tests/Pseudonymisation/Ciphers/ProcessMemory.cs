using System.Globalization;
using System.Runtime.InteropServices;

namespace CityRights.Tests.Pseudonymisation.Ciphers;

/// <summary>Bytes to look for that do not stand in memory themselves.</summary>
internal sealed class MaskedBytes(ReadOnlySpan<byte> bytes)
{
    private const ulong Mask = 0x5AC3_96E1_7B2D_F048;

    private readonly ulong[] _masked = Hide(MemoryMarshal.Cast<byte, ulong>(bytes));

    /// <summary>Whether the words begin with the bytes.</summary>
    public bool IsAt(ReadOnlySpan<ulong> words)
    {
        for (var place = 0; place < _masked.Length; place++)
        {
            if ((words[place] ^ Mask) != _masked[place])
            {
                return false;
            }
        }

        return true;
    }

    public int Words => _masked.Length;

    private static ulong[] Hide(ReadOnlySpan<ulong> words)
    {
        var masked = new ulong[words.Length];
        for (var place = 0; place < words.Length; place++)
        {
            masked[place] = words[place] ^ Mask;
        }

        return masked;
    }
}

/// <summary>The writable memory of this process, as a core dump would hold it.</summary>
internal static class ProcessMemory
{
    private const int Piece = 1 << 20;

    /// <summary>How often the bytes stand in it, at places that a word may begin at.</summary>
    public static int Count(MaskedBytes bytes)
    {
        using var memory = new FileStream("/proc/self/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        var buffer = new byte[Piece + (bytes.Words * sizeof(ulong))];
        var count = 0;
        foreach (var (start, end) in WritableRanges())
        {
            for (var at = start; at < end; at += Piece)
            {
                var length = Read(memory, at, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at)));
                count += Count(bytes, MemoryMarshal.Cast<byte, ulong>(buffer.AsSpan(0, length)));
                buffer.AsSpan().Clear();
            }
        }

        return count;
    }

    private static int Count(MaskedBytes bytes, ReadOnlySpan<ulong> words)
    {
        var count = 0;
        for (var place = 0; place <= words.Length - bytes.Words && place < Piece / sizeof(ulong); place++)
        {
            count += bytes.IsAt(words[place..]) ? 1 : 0;
        }

        return count;
    }

    private static int Read(FileStream memory, long at, Span<byte> buffer)
    {
        try
        {
            memory.Position = at;
            return memory.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (IOException)
        {
            // Given back to the system meanwhile.
            return 0;
        }
    }

    private static IEnumerable<(long Start, long End)> WritableRanges() =>
        from line in File.ReadAllLines("/proc/self/maps")
        let parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where parts[1].StartsWith("rw", StringComparison.Ordinal) && !line.Contains("[v", StringComparison.Ordinal)
        let bounds = parts[0].Split('-')
        select (long.Parse(bounds[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), long.Parse(bounds[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
