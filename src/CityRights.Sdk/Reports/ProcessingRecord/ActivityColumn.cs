namespace CityRights.Reports;

/// <summary>A column of the record: what it says, and how a purpose says it.</summary>
internal sealed record ActivityColumn(ReportField Field, Func<Purpose, ActivityContext, ReportValue> ValueOf);
