namespace CityRights.Transparency;

/// <summary>The rules that every manifest obeys by itself. Each finding says what mends it.</summary>
internal static class ManifestRules
{
    internal static void Judge(AlgorithmManifest manifest, PurposeCatalogue? catalogue, DateOnly? today, FindingList findings)
    {
        IdentityRules.Judge(manifest, findings);
        TextFindings.Judge(manifest, findings);
        ContactRules.Judge(manifest.Contact, findings);
        ClassificationRules.Judge(manifest, findings);
        LifecycleRules.Judge(manifest.Lifecycle, today, findings);
        DataRules.Judge(manifest, findings);
        ContestationRules.Judge(manifest.Decision.Contestation, findings);
        DecisionRules.Judge(manifest, catalogue, findings);
    }
}
