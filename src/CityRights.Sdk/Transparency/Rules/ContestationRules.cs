using CityRights.Internal;

namespace CityRights.Transparency;

internal static class ContestationRules
{
    internal static void Judge(Contestation contestation, FindingList findings)
    {
        const string path = "/decision/contestation";
        if (contestation.Routes.IsEmpty == contestation.NoRouteReason is null)
        {
            findings.Error(
                "CRT-TRANSPARENCY-135",
                path,
                contestation.Routes.IsEmpty ? "There is no route to challenge the algorithm, and no reason why." : "There are routes to challenge the algorithm, and a reason why there are none.",
                "Name a route with Challenge(...), or say with NoChallenge(...) why there is none.");
        }

        for (var index = 0; index < contestation.Routes.Count; index++)
        {
            ContactRules.JudgeChannel(contestation.Routes[index].Channel, JsonPointer.Append(path + "/routes", index) + "/channel", findings);
        }

        if (!contestation.Routes.IsEmpty && !contestation.Routes.Any(static route => route.Channel.IsOffline))
        {
            findings.Warning(
                "CRT-TRANSPARENCY-138", path + "/routes", "Who has no internet cannot challenge the algorithm.",
                "Name a route by telephone, by post or at a desk beside the others.");
        }
    }
}
