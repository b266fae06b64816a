namespace CityRights.Testing.Synthetic;

/// <summary>
/// Made-up identifiers of one format, the same ones for the same seed. A series knows nothing of the library's formats: it computes checks by itself, so that tests can hold one
/// against the other.
/// </summary>
internal abstract class SyntheticSeries
{
    /// <summary>The id of the format.</summary>
    public abstract string Format { get; }

    /// <summary>Why its identifiers are nobody's: the range that an authority sets apart, or why none is issued there.</summary>
    public abstract string Nobodys { get; }

    /// <summary>Without end; some may come twice.</summary>
    public IEnumerable<SyntheticIdentifier> From(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            yield return new(Format, Next(random), Nobodys);
        }
    }

    /// <summary>Whether the check of a text of the right shape is right, in any of the ways in which it can be; true where there is none.</summary>
    public virtual bool HasRightCheck(string text) => true;

    /// <summary>Makes the next one.</summary>
    protected abstract string Next(Random random);

    /// <summary>So many digits, drawn at random.</summary>
    protected static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    /// <summary>A day between two years, the last included.</summary>
    protected static DateTime Day(Random random, int first, int last) =>
        new DateTime(first, 1, 1).AddDays(random.Next((new DateTime(last, 12, 31) - new DateTime(first, 1, 1)).Days + 1));

    /// <summary>The sum of digits by weights, which start again where they end.</summary>
    protected static int Sum(string digits, params int[] weights) => digits.Select((digit, index) => (digit - '0') * weights[index % weights.Length]).Sum();
}
