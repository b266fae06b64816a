using CityRights.Internal;

namespace CityRights;

/// <summary>The rules for retention.</summary>
internal static class RetentionRules
{
    internal static void Judge(Purpose purpose, CatalogueProblems problems)
    {
        var ruled = new HashSet<(string After, string? AppliesTo, RetentionOutcome Outcome)>();
        for (var at = 0; at < purpose.Retention.Length; at++)
        {
            var rule = purpose.Retention[at];
            Judge(rule, problems.Under($"/retention/{at}"));
            if (!ruled.Add((rule.After, rule.AppliesTo, rule.Outcome)))
            {
                problems.Add("CRT-HALL-133", $"/retention/{at}", "An earlier rule has the same start event, records and outcome; keep one, or say with appliesTo which records each is for.");
            }
        }
    }

    private static void Judge(RetentionRule rule, CatalogueProblems problems)
    {
        if (string.IsNullOrWhiteSpace(rule.After))
        {
            problems.Add("CRT-HALL-130", "/after", "A retention rule needs the event from which its period runs; name it with Retain(after: ...).");
        }
        else if (!IdentifierText.IsValid(rule.After))
        {
            problems.Add("CRT-HALL-131", "/after", "The start event is named like an identifier, 1 to 64 lower-case letters, digits, '-' or '.', for example 'permit-end'; correct Retain(after: ...).");
        }

        if (rule.Period.IsZero)
        {
            problems.Add("CRT-HALL-132", "/period", "The period has no length; state it with Retain(period: ...), for example Period.Days(91).");
        }
    }
}
