namespace CityRights.Reports;

/// <summary>A way to write a report. Derive to add one; an instance is safe for concurrent use.</summary>
/// <remarks>
/// Rules for implementers: equal reports give equal bytes on every machine; every row can be told apart, so that a change of one row changes no
/// other; a missing value is written as missing and never left out silently; what was declared is text, and never code to whoever opens the file.
/// </remarks>
public abstract class ReportFormat
{
    /// <summary>The name by which a person chooses it, in lower case, for example <c>markdown</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The ending of a file, without the dot, for example <c>md</c>.</summary>
    public abstract string FileExtension { get; }

    /// <summary>The media type, for example <c>text/markdown</c>.</summary>
    public abstract string MediaType { get; }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="destination">Where to; not closed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract Task WriteAsync(Report report, Stream destination, CancellationToken cancellationToken);
}
