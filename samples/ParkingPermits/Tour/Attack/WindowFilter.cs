using System.Buffers.Binary;

namespace ParkingPermits.Tour.Attack;

/// <summary>Says of most runs of bytes at once that they stand nowhere; the few others have to be looked for.</summary>
internal sealed class WindowFilter
{
    private const int Bits = 26;
    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    /// <summary>The first eight bytes, by which a run is looked for.</summary>
    public static ulong WindowOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    /// <summary>One filter for everything that several hold.</summary>
    public static WindowFilter Of(IEnumerable<Haystack> haystacks)
    {
        var union = new WindowFilter();
        foreach (var window in haystacks.SelectMany(static haystack => haystack.Windows))
        {
            union.Add(window);
        }

        return union;
    }

    /// <summary>Takes in a window.</summary>
    public void Add(ulong window)
    {
        var bit = Place(window);
        _bits[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    /// <summary>False only where the window was never taken in.</summary>
    public bool MayHold(ulong window)
    {
        var bit = Place(window);
        return (_bits[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    private static ulong Place(ulong window) => (window * 0x9E3779B97F4A7C15) >> (64 - Bits);
}
