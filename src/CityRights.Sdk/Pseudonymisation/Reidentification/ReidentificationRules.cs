namespace CityRights.Pseudonymisation;

/// <summary>What must hold for a desk as declared.</summary>
internal static class ReidentificationRules
{
    private const int Most = 10_000;

    internal static IEnumerable<string> Judge(ReidentificationOptions options, PurposeCatalogue? catalogue)
    {
        if (options.Approvers.Count == 0)
        {
            yield return ReidentificationProblems.NoApprover;
        }

        var approvers = options.Approvers.Distinct().ToList();
        foreach (var approver in approvers.Where(one => approvers.Exists(other => !other.Equals(one) && (other.Name == one.Name || other.HasSameKeyAs(one)))))
        {
            yield return ReidentificationProblems.ApproverTwice(approver.Name);
        }

        if (options.Purposes.Count == 0)
        {
            yield return ReidentificationProblems.NoPurpose;
        }

        foreach (var purpose in options.Purposes.Where(purpose => catalogue is not null && catalogue.Purposes.All(known => known.Id != purpose)))
        {
            yield return ReidentificationProblems.UnknownPurpose(purpose);
        }

        if (options.RequestLifetime < TimeSpan.FromMinutes(1) || options.RequestLifetime > TimeSpan.FromDays(30))
        {
            yield return ReidentificationProblems.OutOfRange(nameof(options.RequestLifetime), "1 minute to 30 days");
        }

        if (options.LimitWindow < TimeSpan.FromMinutes(1) || options.LimitWindow > TimeSpan.FromDays(366))
        {
            yield return ReidentificationProblems.OutOfRange(nameof(options.LimitWindow), "1 minute to 366 days");
        }

        if (options.MostPerOperator is < 1 or > Most)
        {
            yield return ReidentificationProblems.OutOfRange(nameof(options.MostPerOperator), "1 to 10,000");
        }
    }
}
