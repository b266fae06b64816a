using System.Collections.Immutable;

namespace CityRights.Reports;

/// <summary>
/// A paper written from what is declared: some lines about the whole, then rows. It holds nothing but declarations, no date and no machine, so that
/// equal declarations give equal papers and a difference between two papers is a difference of declarations. Immutable; safe for concurrent use.
/// </summary>
/// <remarks>A <see cref="ReportFormat"/> writes it.</remarks>
public sealed class Report
{
    /// <summary>Creates a report.</summary>
    /// <param name="id">A stable name for programs, for example <c>art30</c>.</param>
    /// <param name="title">What people read as its title.</param>
    /// <param name="source">The provision that asks for it; null where none does.</param>
    /// <param name="head">What is said of the whole.</param>
    /// <param name="columns">What is said of each row.</param>
    /// <param name="rows">The rows, each with one value per column.</param>
    /// <exception cref="ArgumentNullException">An argument other than the source is null.</exception>
    /// <exception cref="ArgumentException">A text is blank, an id stands twice, or a row has another number of values than there are columns.</exception>
    public Report(
        string id,
        string title,
        string? source,
        IEnumerable<KeyValuePair<ReportField, ReportValue>> head,
        IEnumerable<ReportField> columns,
        IEnumerable<ReportRow> rows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        (Id, Title, Source) = (id, title, source);
        (Head, Columns, Rows) = ([.. head], [.. columns], [.. rows]);
        if (Rows.Any(row => row.Values.IsDefault || row.Values.Length != Columns.Length))
        {
            throw new ArgumentException("A row has one value per column.", nameof(rows));
        }

        ThrowIfTwice(Head.Select(static pair => pair.Key.Id), nameof(head));
        ThrowIfTwice(Columns.Select(static column => column.Id), nameof(columns));
        ThrowIfTwice(Rows.Select(static row => row.Id), nameof(rows));
    }

    /// <summary>A stable name for programs.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The provision that asks for the paper; null where none does.</summary>
    public string? Source { get; }

    /// <summary>What is said of the whole.</summary>
    public ImmutableArray<KeyValuePair<ReportField, ReportValue>> Head { get; }

    /// <summary>What is said of each row.</summary>
    public ImmutableArray<ReportField> Columns { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<ReportRow> Rows { get; }

    /// <summary>How many values and details print as missing, in head and rows together.</summary>
    public int MissingCount =>
        Head.Sum(static pair => pair.Value.MissingCount) + Rows.Sum(static row => row.Values.Sum(static value => value.MissingCount));

    /// <summary>Writes the report.</summary>
    /// <param name="destination">Where to; not closed.</param>
    /// <param name="format">How.</param>
    /// <param name="cancellationToken">Gives up; the paper may then be half written.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The destination cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task WriteAsync(Stream destination, ReportFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(format);
        return format.WriteAsync(this, destination, cancellationToken);
    }

    private static void ThrowIfTwice(IEnumerable<string> ids, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (!ids.All(seen.Add))
        {
            throw new ArgumentException("Two have the same id; a program could not tell them apart.", name);
        }
    }
}
