using System.Collections.Immutable;

namespace CityRights.Reports;

/// <summary>
/// The record of processing activities that a controller keeps (GDPR Art. 30(1)), from the catalogue alone: one row per purpose, with everything that
/// points (a) to (g) ask for, and beside it the legal basis and the impact assessment.
/// </summary>
/// <remarks>
/// What is not declared prints as <c>missing</c>. The representative of point (a) concerns controllers outside the Union and is left out. The record
/// helps to evidence; whether it is right, its organisation knows.
/// </remarks>
public static class RecordOfProcessingActivities
{
    /// <summary>The report's stable name: <c>art30</c>.</summary>
    public const string ReportId = "art30";

    private static readonly ImmutableArray<ActivityColumn> Columns =
        [.. ActivityColumns.Who, .. ActivityColumns.What, .. ActivityColumns.Flow, .. ActivityColumns.Beside];

    /// <summary>Writes the record.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="language">The language of the declared texts, where they exist in it; null for their fallbacks. The record's own words are English.</param>
    /// <exception cref="ArgumentNullException">The catalogue is null.</exception>
    public static Report From(PurposeCatalogue catalogue, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var context = new ActivityContext(catalogue, language);
        return new(
            ReportId,
            ActivityTexts.Title,
            ActivityTexts.Source,
            Head(catalogue.Organisation),
            Columns.Select(static column => column.Field),
            catalogue.Purposes.Select(purpose => new ReportRow(
                purpose.Id.Value,
                purpose.Title?.In(language) ?? purpose.Id.Value,
                [.. Columns.Select(column => column.ValueOf(purpose, context))])));
    }

    private static KeyValuePair<ReportField, ReportValue>[] Head(Organisation organisation) =>
    [
        KeyValuePair.Create(ActivityTexts.Organisation, ReportValue.Of([organisation.Name])),
        KeyValuePair.Create(ActivityTexts.Contact, ReportValue.Of([organisation.Contact])),
        KeyValuePair.Create(ActivityTexts.DataProtectionOfficer, ReportValue.OfOptional(organisation.DataProtectionOfficer)),
    ];
}
