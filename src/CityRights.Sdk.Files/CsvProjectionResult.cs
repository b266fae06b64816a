using System.Collections.Immutable;

namespace CityRights.Files;

/// <summary>What a completed run did. Holds no value of the data.</summary>
public sealed class CsvProjectionResult
{
    internal CsvProjectionResult()
    {
    }

    /// <summary>The rows read, without the header and without blank lines.</summary>
    public required long RowsRead { get; init; }

    /// <summary>The rows written.</summary>
    public required long RowsWritten { get; init; }

    /// <summary>The rows left out because they could not be projected.</summary>
    public long RowsSkipped => RowsRead - RowsWritten;

    /// <summary>The first rows that were left out, up to <see cref="CsvProjectionOptions.MaxReportedProblems"/>.</summary>
    public required ImmutableArray<RowProblem> Problems { get; init; }

    /// <summary>The size of the input in bytes.</summary>
    public required long BytesRead { get; init; }

    /// <summary>The size of the output in bytes.</summary>
    public required long BytesWritten { get; init; }

    /// <summary>How long the run took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The columns of the output, in their order.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>How many columns of the input were dropped.</summary>
    public required int ColumnsDropped { get; init; }

    /// <summary>The fingerprint of the policy by which the rows were projected.</summary>
    public required string PolicyFingerprint { get; init; }
}
