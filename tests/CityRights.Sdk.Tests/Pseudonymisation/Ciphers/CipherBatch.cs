namespace CityRights.Tests.Pseudonymisation.Ciphers;

/// <summary>Values end to end, drawn by a seed.</summary>
internal sealed class CipherBatch
{
    public CipherBatch(int seed, IEnumerable<int> lengths)
    {
        Lengths = [.. lengths];
        Bytes = new byte[Lengths.Sum()];
        new Random(seed).NextBytes(Bytes);
    }

    /// <summary>Few or many values, short or long.</summary>
    public static CipherBatch Draw(int seed)
    {
        var random = new Random(seed);
        var longest = new[] { 1, 9, 16, 17, 33, 100, 1000 }[random.Next(7)];
        var count = random.Next(10) == 0 ? random.Next(1000, 2600) : random.Next(0, 120);
        return new(seed, Enumerable.Range(0, count).Select(_ => random.Next(0, longest + 1)));
    }

    public int[] Lengths { get; }

    public byte[] Bytes { get; }

    public IEnumerable<byte[]> Values
    {
        get
        {
            var at = 0;
            foreach (var length in Lengths)
            {
                yield return Bytes[at..(at + length)];
                at += length;
            }
        }
    }
}
