using System.Collections.Immutable;

namespace CityRights.Reports;

/// <summary>One row of a report. Immutable.</summary>
/// <param name="Id">A stable name for programs, for example the purpose's id.</param>
/// <param name="Title">What people read as the row's name.</param>
/// <param name="Values">The values, one per column.</param>
public sealed record ReportRow(string Id, string Title, ImmutableArray<ReportValue> Values);
