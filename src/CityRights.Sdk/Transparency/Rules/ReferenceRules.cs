using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>What a manifest names must exist in the catalogue, and fit what is declared there.</summary>
internal static class ReferenceRules
{
    internal static void Judge(AlgorithmManifest manifest, PurposeCatalogue catalogue, FindingList findings)
    {
        var purposes = new List<Purpose>();
        for (var index = 0; index < manifest.Purpose.Purposes.Count; index++)
        {
            var id = manifest.Purpose.Purposes[index];
            if (catalogue.TryGet(id, out var purpose))
            {
                purposes.Add(purpose);
            }
            else
            {
                findings.Error(
                    "CRT-TRANSPARENCY-150", JsonPointer.Append("/purpose/purposes", index),
                    $"The catalogue has no purpose '{id}'{NearMatch.Hint(id.Value, catalogue.Purposes.Select(static known => known.Id.Value))}.",
                    "Correct the name, or declare the purpose in the catalogue.");
            }
        }

        JudgeCategories(manifest, catalogue, purposes, findings);
        if (manifest.Decision is { NeedsGround: true, AutomatedDecision: { } ground })
        {
            JudgeGround(ground, manifest, catalogue, purposes, findings);
        }
    }

    private static void JudgeCategories(AlgorithmManifest manifest, PurposeCatalogue catalogue, List<Purpose> purposes, FindingList findings)
    {
        for (var dataset = 0; dataset < manifest.Datasets.Count; dataset++)
        {
            var use = manifest.Datasets[dataset];
            var path = JsonPointer.Append("/datasets", dataset) + "/categories";
            for (var index = 0; index < use.Categories.Count; index++)
            {
                var category = use.Categories[index];
                if (!catalogue.Knows(category))
                {
                    findings.Error(
                        "CRT-TRANSPARENCY-151", JsonPointer.Append(path, index), $"The category '{category}' is neither a DPV term nor declared in the catalogue{DataCategory.Hint(category.ToString(), catalogue.Categories.Select(static declared => declared.Category))}.",
                        "Correct the name, or declare the category in the catalogue.");
                }
                else if (use.IsAboutPeople && !purposes.Exists(purpose => purpose.DataCategories.Contains(category)))
                {
                    findings.Error(
                        "CRT-TRANSPARENCY-152", JsonPointer.Append(path, index), $"None of the purposes that the manifest names declares the category '{category}'.",
                        "Declare the category with one of them, name the purpose that has it, or do without the data.");
                }
            }
        }
    }

    private static void JudgeGround(
        AutomatedDecisionGround ground, AlgorithmManifest manifest, PurposeCatalogue catalogue, List<Purpose> purposes, FindingList findings)
    {
        const string path = "/decision/automatedDecision";
        if (ground.Ground == Article22Ground.ExplicitConsent && !purposes.Exists(static purpose => purpose.Basis == LegalBasis.Consent))
        {
            findings.Error(
                "CRT-TRANSPARENCY-154", path + "/ground", "The decision stands on explicit consent, but none of the purposes asks for consent.",
                "Name the purpose whose basis is consent, or state another ground.");
        }

        if (ground.SpecialCategories is not { } special)
        {
            return;
        }

        var article = special == Article22SpecialGround.ExplicitConsent ? "9(2)(a)" : "9(2)(g)";
        var used = SpecialCategories.In(manifest, catalogue).ToList();
        foreach (var purpose in purposes.Where(purpose => purpose.DataCategories.Any(used.Contains) && !purpose.SecondGrounds.Any(second => second.Article == article)))
        {
            findings.Error(
                "CRT-TRANSPARENCY-153", path + "/specialCategories", $"The manifest relies on GDPR Art. {article}, but the purpose '{purpose.Id}' does not declare it.",
                "State the ground with SecondGround(...) in the catalogue, or the one that is declared there in the manifest.");
        }
    }
}
