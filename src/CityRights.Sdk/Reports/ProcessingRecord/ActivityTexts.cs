using System.Globalization;

namespace CityRights.Reports;

/// <summary>Every word of the record that is its own.</summary>
internal static class ActivityTexts
{
    internal const string Title = "Record of processing activities";
    internal const string Source = "GDPR Art. 30(1)";

    internal static readonly ReportField Organisation = new("organisation", "Organisation", "GDPR Art. 30(1)(a)");
    internal static readonly ReportField Contact = new("contact", "Contact", "GDPR Art. 30(1)(a)");
    internal static readonly ReportField DataProtectionOfficer = new("dataProtectionOfficer", "Data protection officer", "GDPR Art. 30(1)(a)");

    internal static readonly ReportField Controllers = new("controllers", "Controllers", "GDPR Art. 30(1)(a)");
    internal static readonly ReportField Name = new("name", "Activity", "GDPR Art. 30(1)(b)");
    internal static readonly ReportField Purpose = new("purpose", "Purpose", "GDPR Art. 30(1)(b)");
    internal static readonly ReportField DataSubjects = new("dataSubjects", "Categories of data subjects", "GDPR Art. 30(1)(c)");
    internal static readonly ReportField DataCategories = new("dataCategories", "Categories of personal data", "GDPR Art. 30(1)(c)");
    internal static readonly ReportField Recipients = new("recipients", "Recipients", "GDPR Art. 30(1)(d)");
    internal static readonly ReportField Transfers = new("transfers", "Transfers to third countries", "GDPR Art. 30(1)(e)");
    internal static readonly ReportField Retention = new("retention", "Time limits", "GDPR Art. 30(1)(f)");
    internal static readonly ReportField SecurityMeasures = new("securityMeasures", "Security measures", "GDPR Art. 30(1)(g)");
    internal static readonly ReportField Basis = new("basis", "Legal basis", "GDPR Art. 6(1)");
    internal static readonly ReportField SecondGrounds = new("secondGrounds", "Grounds beside the basis", "GDPR Art. 9, 10, 87");
    internal static readonly ReportField ImpactAssessment = new("impactAssessment", "Impact assessment", "GDPR Art. 35");

    internal static string WordOf(LegalBasis basis) => basis switch
    {
        LegalBasis.Consent => "consent (Art. 6(1)(a))",
        LegalBasis.Contract => "contract (Art. 6(1)(b))",
        LegalBasis.LegalObligation => "legal obligation (Art. 6(1)(c))",
        LegalBasis.VitalInterest => "vital interests (Art. 6(1)(d))",
        LegalBasis.PublicTask => "public task (Art. 6(1)(e))",
        _ => "legitimate interests (Art. 6(1)(f))",
    };

    internal static string Party(string name, string contact) => $"{name}, {contact}";

    internal static string Joint(JointArrangement joint) => $"joint arrangement (Art. 26): {joint.Reference}; contact point {joint.ContactPoint}";

    internal static bool LacksAgreement(Recipient recipient) => recipient.Role != RecipientRole.Controller && recipient.Agreement is null;

    internal static string Recipient(Recipient recipient)
    {
        var agreement = recipient.Agreement ?? (LacksAgreement(recipient) ? ReportWords.Missing : null);
        return $"{recipient.Name} ({WordOf(recipient.Role)}{(agreement is null ? "" : $", agreement: {agreement}")})";
    }

    internal static string Transfer(Recipient recipient) => $"{recipient.Name}: {recipient.ThirdCountry} ({recipient.TransferGround})";

    internal static string Rule(RetentionRule rule)
    {
        var which = rule.AppliesTo is null ? "" : $"{rule.AppliesTo}: ";
        return $"{which}{Length(rule.Period)} after {rule.After}, then {WordOf(rule.Outcome)} (schedule: {rule.Schedule ?? ReportWords.Missing})";
    }

    private static string WordOf(RecipientRole role) => role switch
    {
        RecipientRole.Controller => "controller",
        RecipientRole.Processor => "processor",
        _ => "sub-processor",
    };

    private static string WordOf(RetentionOutcome outcome) => outcome switch
    {
        RetentionOutcome.Delete => "deleted",
        RetentionOutcome.Anonymise => "anonymised",
        _ => "archived",
    };

    private static string Length(Period period)
    {
        var (years, months) = Math.DivRem(period.TotalMonths, 12);
        return string.Join(' ', ((string?[])[Count(years, "year"), Count(months, "month"), Count(period.TotalDays, "day")]).Where(static part => part is not null));
    }

    private static string? Count(int number, string unit) =>
        number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
