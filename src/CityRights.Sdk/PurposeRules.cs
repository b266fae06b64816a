namespace CityRights;

/// <summary>The rules for one purpose; paths are below it.</summary>
internal static class PurposeRules
{
    internal static void Judge(Purpose purpose, IReadOnlyDictionary<DataCategory, DataSensitivity> declared, CatalogueProblems problems)
    {
        if (purpose.Basis == LegalBasis.None || !Enum.IsDefined(purpose.Basis))
        {
            problems.Add("CRT-HALL-110", "/basis", "State one of the six legal bases (GDPR Art. 6(1)).");
        }

        if (purpose.Basis is LegalBasis.PublicTask or LegalBasis.LegalObligation && purpose.LegalProvision is null)
        {
            problems.Add("CRT-HALL-111", "/legalProvision", "A public task or legal obligation rests on a provision (GDPR Art. 6(3)); state it with LegalProvision(...).");
        }

        JudgeValues(purpose, problems);
        PurposeTextRules.Judge(purpose, problems);
        AnswerRules.Judge(purpose, problems);
        DataRules.Judge(purpose, declared, problems);
        ControllerRules.Judge(purpose, problems);
        RecipientRules.Judge(purpose, problems);
        RetentionRules.Judge(purpose, problems);
    }

    private static void JudgeValues(Purpose purpose, CatalogueProblems problems)
    {
        Defined(purpose.Kind, "/kind", problems);
        Defined(purpose.LeastProof, "/leastProof", problems);
        Defined(purpose.Continuity, "/continuity", problems);
        foreach (var recipient in purpose.Recipients)
        {
            Defined(recipient.Role, $"/recipients/{recipient.Id}/role", problems);
        }

        for (var at = 0; at < purpose.Retention.Length; at++)
        {
            Defined(purpose.Retention[at].Outcome, $"/retention/{at}/outcome", problems);
        }
    }

    private static void Defined<TEnum>(TEnum value, string path, CatalogueProblems problems)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            problems.Add("CRT-HALL-109", path, $"The value is not one of {typeof(TEnum).Name}; choose one that is.");
        }
    }
}
