using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>What the algorithm is for, on which data.</summary>
internal static class DataRules
{
    internal static void Judge(AlgorithmManifest manifest, FindingList findings)
    {
        if (manifest.Purpose.Affected.IsEmpty)
        {
            findings.Error("CRT-TRANSPARENCY-118", "/purpose/affected", "Nobody is named whom the algorithm touches.", "Name the groups of people with Affects(...).");
        }

        for (var index = 0; index < manifest.Datasets.Count; index++)
        {
            JudgeDataset(manifest.Datasets[index], JsonPointer.Append("/datasets", index), findings);
        }

        if (manifest.Purpose.Purposes.IsEmpty && manifest.Datasets.Any(static dataset => dataset.IsAboutPeople))
        {
            findings.Error(
                "CRT-TRANSPARENCY-143", "/purpose/purposes", "The algorithm uses personal data and names no purpose of the catalogue.",
                "Name the purposes under which it does with Purposes(...).");
        }
    }

    private static void JudgeDataset(DatasetUse dataset, string path, FindingList findings)
    {
        if (dataset.Roles.IsEmpty)
        {
            findings.Error("CRT-TRANSPARENCY-140", path + "/roles", "The data has no use.", "Say what it is used for with For(...), or leave the data out.");
        }

        if (dataset.IsAboutPeople && dataset.Categories.IsEmpty)
        {
            findings.Error(
                "CRT-TRANSPARENCY-141", path + "/categories", "The data is about people and names no category.",
                "Name the categories, as the catalogue does, with PersonalData(kind, categories).");
        }

        if (dataset.PersonalData == PersonalDataKind.None && !dataset.Categories.IsEmpty)
        {
            findings.Error(
                "CRT-TRANSPARENCY-142", path + "/personalData", "The data names categories of personal data and is said to hold none.",
                "State which of the two is so with PersonalData(kind, categories).");
        }
    }
}
