namespace CityRights.Transparency;

internal static class ClassificationRules
{
    internal static void Judge(AlgorithmManifest manifest, FindingList findings)
    {
        var (role, risk) = (manifest.Classification.AiActRole, manifest.Classification.RiskClass);
        if (risk == RiskClass.Unacceptable && manifest.Lifecycle.IsLive)
        {
            findings.Error(
                "CRT-TRANSPARENCY-115", "/classification/riskClass", "The manifest declares a prohibited practice (AI Act Art. 5) and says that it is live.",
                "Take the algorithm out of use and say so with Status(...), or correct the class of risk.");
        }

        if ((risk == RiskClass.NotAi) != (role == AiActRole.None))
        {
            findings.Error(
                "CRT-TRANSPARENCY-116", "/classification", "Whoever provides or deploys an AI system has one; class of risk and role contradict each other.",
                "State AiAct(AiActRole.None, RiskClass.NotAi) for what is no AI system, and both a role and a class for what is one.");
        }

        if (risk == RiskClass.NotAi && (manifest.Technique.SelfLearning || manifest.Technique.Kind is TechniqueKind.MachineLearning or TechniqueKind.Generative))
        {
            findings.Warning(
                "CRT-TRANSPARENCY-117", "/classification/riskClass", "A model that was learned from data is nearly always an AI system (AI Act Art. 3(1)).",
                "Look at the class of risk again.");
        }
    }
}
