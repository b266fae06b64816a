namespace CityRights.Pseudonymisation;

/// <summary>
/// What Unicode 13.0 says of code points, from tables that ship with the library: the same on every machine, whatever its runtime and ICU
/// know. 13.0 is the version of the oldest ICU (66) among the systems .NET 10 supports that is recent enough for everybody's name; the stability policy of
/// Unicode keeps its normalisation in every later version.
/// </summary>
internal static partial class PinnedUnicode
{
    internal const string Version = "13.0";

    /// <summary>Every code point below is assigned: most text never reaches the table.</summary>
    private const int FirstUnassigned = 0x378;

    internal static bool IsAssigned(int codePoint)
    {
        if (codePoint < FirstUnassigned)
        {
            return true;
        }

        var index = Turns.BinarySearch(codePoint);

        // Found at an even place: the first of an assigned run. Not found: the run before the place where it would stand.
        return index >= 0 ? (index & 1) == 0 : (~index & 1) == 1;
    }

    /// <summary>The simple lower-case mapping, without a culture: <c>I</c> is <c>i</c> everywhere, and so is <c>İ</c>.</summary>
    internal static int ToLower(int codePoint) => codePoint < 0x80 ? ToLowerAscii(codePoint) : OfRuns(codePoint, LowerCase);

    /// <summary>The lower case of an ASCII letter; every other code point as it is.</summary>
    internal static int ToLowerAscii(int codePoint) => codePoint is >= 'A' and <= 'Z' ? codePoint + ('a' - 'A') : codePoint;

    /// <summary>The code point at the distance of the run that holds this one; itself if none does.</summary>
    private static int OfRuns(int codePoint, ReadOnlySpan<int> runs)
    {
        var (low, high) = (0, (runs.Length / 4) - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var run = runs.Slice(middle * 4, 4);
            if (codePoint < run[0])
            {
                high = middle - 1;
            }
            else if (codePoint > run[1])
            {
                low = middle + 1;
            }
            else
            {
                return (codePoint - run[0]) % run[2] == 0 ? codePoint + run[3] : codePoint;
            }
        }

        return codePoint;
    }
}
