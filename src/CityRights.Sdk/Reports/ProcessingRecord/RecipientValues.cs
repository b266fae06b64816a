namespace CityRights.Reports;

/// <summary>Recipients and transfers of a purpose.</summary>
internal static class RecipientValues
{
    internal static ReportValue Recipients(Purpose purpose) =>
        purpose.Recipients.IsEmpty && !purpose.HasNoRecipients
            ? ReportValue.Missing
            : ReportValue.Of(purpose.Recipients.Select(ActivityTexts.Recipient), purpose.Recipients.Count(ActivityTexts.LacksAgreement));

    /// <summary>Where nobody is declared to receive data, nobody knows whether it leaves the Union.</summary>
    internal static ReportValue Transfers(Purpose purpose) =>
        purpose.Recipients.IsEmpty && !purpose.HasNoRecipients
            ? ReportValue.Missing
            : ReportValue.Of(purpose.Recipients.Where(static recipient => recipient.ThirdCountry is not null).Select(ActivityTexts.Transfer));
}
