using System.Collections.Immutable;

namespace CityRights;

/// <summary>The rules for one purpose.</summary>
internal static class PurposeRules
{
    internal static void Judge(
        Purpose purpose, Dictionary<DataCategory, DataSensitivity> declared, ImmutableArray<CatalogueProblem>.Builder problems)
    {
        var path = $"/purposes/{purpose.Id}";
        void Problem(int number, string property, string message) => problems.Add(new($"CRT-HALL-{number}", $"{path}/{property}", message));

        if (purpose.Basis == LegalBasis.None || !Enum.IsDefined(purpose.Basis))
        {
            Problem(110, "basis", "State one of the six legal bases (GDPR Art. 6(1)).");
        }

        if (purpose.Basis is LegalBasis.PublicTask or LegalBasis.LegalObligation && string.IsNullOrWhiteSpace(purpose.LegalProvision))
        {
            Problem(111, "legalProvision", "A public task or legal obligation rests on a provision (GDPR Art. 6(3)); state it with LegalProvision(...).");
        }

        JudgeAnswer(purpose, Problem);
        JudgeCategories(purpose, declared, Problem);
        JudgeParties(purpose, Problem);
        foreach (var rule in purpose.Retention)
        {
            if (string.IsNullOrWhiteSpace(rule.After))
            {
                Problem(130, "retention", "A retention rule needs the event from which its period runs; name it with Retain(after: ...).");
            }
        }
    }

    private static void JudgeAnswer(Purpose purpose, Action<int, string, string> problem)
    {
        if (purpose.NeedsAnswer && purpose.Notice.IsDefault)
        {
            problem(112, "notice", "Whoever is asked must be told what; name the notice with Notice(...).");
        }

        if (!purpose.NeedsAnswer && (!purpose.ValidFor.IsZero || purpose.LeastProof != ProofGrade.Asserted))
        {
            problem(113, "basis", "Validity and proof grade belong to consent, but the basis is another: consent is not asked on another basis. Remove ValidFor and LeastProof, or change the basis.");
        }

        if (purpose.Kind == PurposeKind.Preference && purpose.Basis == LegalBasis.Consent)
        {
            problem(114, "kind", "A preference is not GDPR consent: state the basis of the service it belongs to, or remove AsPreference().");
        }

        if (purpose.Continuity == ContinuityPolicy.Continue
            && (purpose.Basis is not (LegalBasis.PublicTask or LegalBasis.LegalObligation) || purpose.NeedsAnswer
                || purpose.SecondGrounds.Any(static ground => ground.Covers == DataSensitivity.SpecialCategory)))
        {
            problem(115, "continuity", "Only a public task or legal obligation without special categories may continue while the store cannot be read; remove ContinueWhenUnavailable().");
        }
    }

    private static void JudgeCategories(Purpose purpose, Dictionary<DataCategory, DataSensitivity> declared, Action<int, string, string> problem)
    {
        if (purpose.DataCategories.IsEmpty)
        {
            problem(120, "dataCategories", "Name the data categories with DataCategories(...); a purpose without data needs no declaration.");
        }

        foreach (var category in purpose.DataCategories)
        {
            if (!category.TryGetBuiltInSensitivity(out var sensitivity) && !declared.TryGetValue(category, out sensitivity))
            {
                problem(121, "dataCategories", $"The category '{category}' is neither a DPV term nor declared; correct it or declare it with Category(...).");
            }
            else if (sensitivity != DataSensitivity.Ordinary && !purpose.SecondGrounds.Any(ground => ground.Covers == sensitivity))
            {
                problem(122, "secondGrounds", $"The category '{category}' needs a ground beside the basis (GDPR Art. {Article(sensitivity)}); state it with SecondGround(...).");
            }
        }

        if (purpose.SecondGrounds.Contains(SecondGround.ExplicitConsent) && purpose.Basis != LegalBasis.Consent)
        {
            problem(123, "secondGrounds", "Explicit consent (Art. 9(2)(a)) is asked beside consent only; change the basis or cite another point of Art. 9(2).");
        }
    }

    private static void JudgeParties(Purpose purpose, Action<int, string, string> problem)
    {
        if (purpose.Controllers.Length > 1 && purpose.JointArrangement is null)
        {
            problem(140, "jointArrangement", "Joint controllers need an arrangement (GDPR Art. 26); state it with JointArrangement(...).");
        }

        foreach (var recipient in purpose.Recipients)
        {
            if (recipient.ThirdCountry is not null && string.IsNullOrWhiteSpace(recipient.TransferGround))
            {
                problem(141, $"recipients/{recipient.Id}/transferGround", "A transfer to a third country needs a ground (GDPR Chapter V); state TransferGround.");
            }
        }

        foreach (var twice in purpose.Recipients.GroupBy(static recipient => recipient.Id).Where(static group => group.Count() > 1))
        {
            problem(142, $"recipients/{twice.Key}", "The recipient is declared twice; keep one.");
        }
    }

    private static string Article(DataSensitivity sensitivity) => sensitivity switch
    {
        DataSensitivity.SpecialCategory => "9(2)",
        DataSensitivity.OffenceData => "10",
        _ => "87",
    };
}
