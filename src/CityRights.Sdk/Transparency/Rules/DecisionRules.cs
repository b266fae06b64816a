namespace CityRights.Transparency;

/// <summary>GDPR Art. 22: what an automated decision with legal or similar effect needs before it may be declared in use.</summary>
internal static class DecisionRules
{
    internal static void Judge(AlgorithmManifest manifest, PurposeCatalogue? catalogue, FindingList findings)
    {
        var decision = manifest.Decision;
        if (Contradicts(decision.Role, decision.Autonomy))
        {
            findings.Error(
                "CRT-TRANSPARENCY-130", "/decision/autonomy", "What the output is to the decision and what is left to people contradict each other.",
                "State Role(DecisionRole.Decides, ...) where the algorithm decides or people merely carry out what it says, and DecisionAutonomy.HumanDecides where a person decides.");
        }

        if (decision.NeedsGround)
        {
            JudgeGround(manifest, catalogue, findings);
        }
        else if (decision.AutomatedDecision is not null)
        {
            findings.Error(
                "CRT-TRANSPARENCY-139", "/decision/automatedDecision", "A ground of GDPR Art. 22(2) is stated, but no automated decision with legal or similar effect is declared.",
                "Correct Role(...) and LegalEffect(...), or remove AutomatedDecision(...).");
        }
    }

    private static bool Contradicts(DecisionRole role, DecisionAutonomy autonomy) => role switch
    {
        DecisionRole.Decides => autonomy == DecisionAutonomy.HumanDecides,
        DecisionRole.DecidesWithHuman => autonomy == DecisionAutonomy.Autonomous,
        _ => autonomy != DecisionAutonomy.HumanDecides,
    };

    private static void JudgeGround(AlgorithmManifest manifest, PurposeCatalogue? catalogue, FindingList findings)
    {
        var ground = manifest.Decision.AutomatedDecision;
        if (ground is null)
        {
            findings.Error(
                "CRT-TRANSPARENCY-131", "/decision/automatedDecision", "An automated decision with legal or similar effect needs a ground of GDPR Art. 22(2).",
                "State it with AutomatedDecision(ground, provision), or let a person decide.");
        }
        else if (ground.Ground == Article22Ground.Law == string.IsNullOrWhiteSpace(ground.Provision))
        {
            findings.Error(
                "CRT-TRANSPARENCY-132", "/decision/automatedDecision/provision", "Art. 22(2)(b) rests on a law that authorises the decision; the other grounds do not.",
                "State the provision with AutomatedDecision(Article22Ground.Law, provision), and none with another ground.");
        }

        if (!manifest.Decision.Contestation.Routes.Any(IsReachableReview))
        {
            findings.Error(
                "CRT-TRANSPARENCY-133", "/decision/contestation/routes", "An automated decision with legal or similar effect needs a route to a person who looks at the case again (GDPR Art. 22(3)).",
                "Name one with Challenge(ContestationLayer.Decision, ContestationKind.HumanReview, channel).");
        }

        if (SpecialCategories.In(manifest, catalogue).Any() && ground is not null && ground.SpecialCategories is null)
        {
            findings.Error(
                "CRT-TRANSPARENCY-134", "/decision/automatedDecision/specialCategories", "An automated decision may use special categories only on Art. 9(2)(a) or (g) (GDPR Art. 22(4)).",
                "State which with AutomatedDecision(ground, provision, specialCategories), or do without the data.");
        }
    }

    private static bool IsReachableReview(ContestationRoute route) =>
        route is { Kind: ContestationKind.HumanReview, Layer: ContestationLayer.Decision or ContestationLayer.ToolOutput }
        && ChannelForm.Problem(route.Channel) is null;
}
