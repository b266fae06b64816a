namespace CityRights;

/// <summary>The rules for data categories and the grounds they need beside the basis.</summary>
internal static class DataRules
{
    internal static void Judge(Purpose purpose, IReadOnlyDictionary<DataCategory, DataSensitivity> declared, CatalogueProblems problems)
    {
        if (purpose.DataCategories.IsEmpty)
        {
            problems.Add("CRT-HALL-120", "/dataCategories", "Name the data categories with DataCategories(...); what uses no personal data needs no purpose.");
        }

        var (sensitivities, named) = (new HashSet<DataSensitivity>(), new HashSet<DataCategory>());
        for (var at = 0; at < purpose.DataCategories.Length && !problems.IsFull; at++)
        {
            var category = purpose.DataCategories[at];
            if (!category.TryGetBuiltInSensitivity(out var sensitivity) && !declared.TryGetValue(category, out sensitivity))
            {
                problems.Add("CRT-HALL-121", $"/dataCategories/{at}", $"Unknown name '{category}'{DataCategory.Hint(category.ToString(), declared.Keys)}. Correct it, or declare the category with Category(...).");
            }
            else if (sensitivity != DataSensitivity.Ordinary && sensitivities.Add(sensitivity) && !purpose.SecondGrounds.Any(ground => ground.Covers == sensitivity))
            {
                problems.Add("CRT-HALL-122", "/secondGrounds", $"The category '{category}' needs a ground beside the basis (GDPR Art. {ArticleOf(sensitivity)}); state it with SecondGround(...).");
            }

            if (!named.Add(category))
            {
                problems.Add("CRT-HALL-125", $"/dataCategories/{at}", $"The category '{category}' is named twice; keep one.");
            }
        }

        JudgeGrounds(purpose, sensitivities, problems);
        JudgeContinuity(purpose, sensitivities, problems);
    }

    private static void JudgeGrounds(Purpose purpose, HashSet<DataSensitivity> sensitivities, CatalogueProblems problems)
    {
        for (var at = 0; at < purpose.SecondGrounds.Length; at++)
        {
            var ground = purpose.SecondGrounds[at];
            if (ground.IsExplicitConsent && purpose.Basis != LegalBasis.Consent)
            {
                problems.Add("CRT-HALL-123", $"/secondGrounds/{at}", "Explicit consent (Art. 9(2)(a)) is asked beside consent only; change the basis or cite another point of Art. 9(2).");
            }

            if (!sensitivities.Contains(ground.Covers))
            {
                problems.Add("CRT-HALL-124", $"/secondGrounds/{at}", $"The ground opens data (Art. {ground.Article}) of which the purpose names no category; name it with DataCategories(...), or remove the ground.");
            }
        }
    }

    private static void JudgeContinuity(Purpose purpose, HashSet<DataSensitivity> sensitivities, CatalogueProblems problems)
    {
        if (purpose.Continuity == ContinuityPolicy.Continue
            && (purpose.Basis is not (LegalBasis.PublicTask or LegalBasis.LegalObligation) || purpose.NeedsAnswer
                || sensitivities.Contains(DataSensitivity.SpecialCategory)))
        {
            problems.Add("CRT-HALL-115", "/continuity", "Only a public task or legal obligation without special categories may continue while the store cannot be read; remove ContinueWhenUnavailable().");
        }
    }

    private static string ArticleOf(DataSensitivity sensitivity) => sensitivity switch
    {
        DataSensitivity.SpecialCategory => "9(2)",
        DataSensitivity.OffenceData => "10",
        _ => "87",
    };
}
