using System.Collections.Immutable;

namespace CityRights;

/// <summary>The rules for recipients.</summary>
internal static class RecipientRules
{
    internal static void Judge(Purpose purpose, CatalogueProblems problems)
    {
        foreach (var twice in purpose.Recipients.GroupBy(static recipient => recipient.Id).Where(static group => group.Count() > 1))
        {
            problems.Add("CRT-HALL-142", $"/recipients/{twice.Key}", "The recipient is declared twice; keep one.");
        }

        foreach (var recipient in purpose.Recipients)
        {
            JudgeTransfer(recipient, problems.Under($"/recipients/{recipient.Id}"));
        }

        if (purpose.HasNoRecipients && !purpose.Recipients.IsEmpty)
        {
            problems.Add("CRT-HALL-147", "/recipients", "The purpose says that nobody receives the data, and names recipients; remove NoRecipients() or the recipients.");
        }
    }

    /// <summary>One id means one organisation, in every purpose.</summary>
    internal static void JudgeNames(ImmutableArray<Purpose> purposes, CatalogueProblems problems)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var purpose in purposes)
        {
            foreach (var recipient in purpose.Recipients)
            {
                if (!names.TryAdd(recipient.Id, recipient.Name) && names[recipient.Id] != recipient.Name)
                {
                    problems.Add("CRT-HALL-146", $"/purposes/{purpose.Id}/recipients/{recipient.Id}/name", "Another purpose gives this id to a recipient of another name; use one name, or another id.");
                }
            }
        }
    }

    private static void JudgeTransfer(Recipient recipient, CatalogueProblems problems)
    {
        if (recipient.ThirdCountry is null)
        {
            if (recipient.TransferGround is not null)
            {
                problems.Add("CRT-HALL-144", "/thirdCountry", "A ground of transfer is stated, but no third country; state ThirdCountry, or remove TransferGround.");
            }

            return;
        }

        if (recipient.ThirdCountry is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            problems.Add("CRT-HALL-145", "/thirdCountry", "A country is written as two capital letters (ISO 3166-1 alpha-2), for example 'US'; correct ThirdCountry.");
        }

        if (recipient.TransferGround is null)
        {
            problems.Add("CRT-HALL-141", "/transferGround", "A transfer to a third country needs a ground (GDPR Chapter V); state TransferGround.");
        }
    }
}
