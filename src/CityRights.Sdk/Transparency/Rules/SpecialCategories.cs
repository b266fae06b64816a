namespace CityRights.Transparency;

/// <summary>Which special categories of personal data (GDPR Art. 9(1)) an algorithm uses, as far as the categories are known.</summary>
internal static class SpecialCategories
{
    internal static IEnumerable<DataCategory> In(AlgorithmManifest manifest, PurposeCatalogue? catalogue) =>
        manifest.Datasets
            .Where(static dataset => dataset.IsAboutPeople)
            .SelectMany(static dataset => dataset.Categories)
            .Distinct()
            .Where(category => IsSpecial(category, catalogue));

    private static bool IsSpecial(DataCategory category, PurposeCatalogue? catalogue)
    {
        if (!category.TryGetBuiltInSensitivity(out var sensitivity) && catalogue is not null && catalogue.Knows(category))
        {
            sensitivity = catalogue.SensitivityOf(category);
        }

        return sensitivity == DataSensitivity.SpecialCategory;
    }
}
