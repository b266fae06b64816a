namespace CityRights.Internal;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearMatch
{
    private const int LongestName = 128;

    /// <summary>A clause such as <c> (did you mean 'permit-sms'?)</c>, or nothing where no name is near.</summary>
    internal static string Hint(string written, IEnumerable<string> known) =>
        Find(written, known) is { } near ? HintOf(near) : string.Empty;

    internal static string HintOf(string meant) => $" (did you mean '{meant}'?)";

    /// <summary>The nearest name, or null where none is near: at most one edit in three characters, without regard to case.</summary>
    internal static string? Find(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        var least = 1 + Math.Max(1, written.Length / 3);
        foreach (var name in known)
        {
            var distance = Math.Abs(name.Length - written.Length) >= least ? least : Distance(written, name);
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var same = Same(left[row - 1], right[column - 1]);
                current[column] = Math.Min(
                    Math.Min(previous[column] + 1, current[column - 1] + 1),
                    previous[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
