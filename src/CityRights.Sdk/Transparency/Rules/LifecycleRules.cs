using System.Globalization;

namespace CityRights.Transparency;

internal static class LifecycleRules
{
    internal static void Judge(Lifecycle lifecycle, DateOnly? today, FindingList findings)
    {
        if (lifecycle.Start is not null && lifecycle.Start.TryGetValue(out var start)
            && lifecycle.End is not null && lifecycle.End.TryGetValue(out var end) && end < start)
        {
            findings.Error("CRT-TRANSPARENCY-113", "/lifecycle/end", $"The use ends in {end}, before it starts in {start}.", "Correct Start(...) or End(...).");
        }

        if (today is { } day && lifecycle.ReviewBy < day && lifecycle.Status is not (LifecycleStatus.Retired or LifecycleStatus.Recalled))
        {
            findings.Warning(
                "CRT-TRANSPARENCY-114",
                "/lifecycle/reviewBy",
                string.Create(CultureInfo.InvariantCulture, $"The manifest was to be looked at again by {lifecycle.ReviewBy:yyyy-MM-dd}."),
                "Look at it, correct what changed and state the next date with ReviewBy(...).");
        }
    }
}
