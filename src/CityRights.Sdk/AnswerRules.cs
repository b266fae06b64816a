namespace CityRights;

/// <summary>The rules for what a person is asked, and for what the gate then answers.</summary>
internal static class AnswerRules
{
    internal static void Judge(Purpose purpose, CatalogueProblems problems)
    {
        if (purpose.NeedsAnswer && purpose.Notice.IsDefault)
        {
            problems.Add("CRT-HALL-112", "/notice", "Whoever is asked must be told what; name the notice with Notice(...).");
        }

        if (!purpose.NeedsAnswer)
        {
            JudgeUnasked(purpose, problems);
        }

        if (purpose.Kind == PurposeKind.Preference && purpose.Basis == LegalBasis.Consent)
        {
            problems.Add("CRT-HALL-114", "/kind", "A preference is not GDPR consent: state the basis of the service it belongs to, or remove AsPreference().");
        }

        if (purpose.ReportOnlyUntil is { } end && (end.Year < 2000 || end.Year > 9000))
        {
            problems.Add("CRT-HALL-117", "/reportOnlyUntil", "Report-only mode needs a real end; name the day from which the gate is in force with ReportOnly(end: ...).");
        }
    }

    private static void JudgeUnasked(Purpose purpose, CatalogueProblems problems)
    {
        const string Asks = "belongs to consent, but the basis is another: consent is not asked on another basis. Remove it, or change the basis";
        if (!purpose.ValidFor.IsZero)
        {
            problems.Add("CRT-HALL-113", "/validFor", $"ValidFor(...) {Asks}.");
        }

        if (purpose.LeastProof != ProofGrade.Asserted)
        {
            problems.Add("CRT-HALL-113", "/leastProof", $"LeastProof(...) {Asks}.");
        }

        if (purpose.ReportOnlyUntil is not null)
        {
            problems.Add("CRT-HALL-116", "/reportOnlyUntil", "Report-only mode lets those pass who were never asked, but this purpose asks nobody; remove ReportOnly(...).");
        }
    }
}
