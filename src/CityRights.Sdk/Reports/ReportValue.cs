using System.Collections.Immutable;

namespace CityRights.Reports;

/// <summary>One value of a report: parts that belong side by side, or the statement that nothing was declared. Immutable.</summary>
public sealed class ReportValue
{
    private ReportValue(ImmutableArray<string> parts, int missingCount, bool isMissing)
    {
        Parts = parts;
        MissingCount = missingCount;
        IsMissing = isMissing;
    }

    /// <summary>The value that was not declared, and prints as <c>missing</c>.</summary>
    public static ReportValue Missing { get; } = new([], 1, true);

    /// <summary>The parts, in order, for example one per recipient; empty where nothing was declared, and where it was declared that there is nothing.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>Whether nothing was declared.</summary>
    public bool IsMissing { get; }

    /// <summary>How much is missing: one for a missing value, else the number of details that its parts print as <c>missing</c>.</summary>
    public int MissingCount { get; }

    /// <summary>A value of some parts.</summary>
    /// <param name="parts">The parts; none says that there is nothing, and prints as <c>none</c>.</param>
    /// <param name="missingCount">The number of details that the parts print as missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static ReportValue Of(IEnumerable<string> parts, int missingCount = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(missingCount);
        return new([.. parts], missingCount, false);
    }

    /// <summary>A value of one part, missing where that is null.</summary>
    /// <param name="part">The part.</param>
    public static ReportValue OfOptional(string? part) => part is null ? Missing : Of([part]);
}
