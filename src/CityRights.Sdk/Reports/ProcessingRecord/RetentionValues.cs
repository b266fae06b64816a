namespace CityRights.Reports;

/// <summary>How long a purpose keeps its records.</summary>
internal static class RetentionValues
{
    internal static ReportValue Of(Purpose purpose) =>
        purpose.Retention.IsEmpty
            ? ReportValue.Missing
            : ReportValue.Of(purpose.Retention.Select(ActivityTexts.Rule), purpose.Retention.Count(static rule => rule.Schedule is null));
}
