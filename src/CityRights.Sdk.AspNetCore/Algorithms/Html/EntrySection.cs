using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>How the algorithm works, where it stands in its life, and what this page is.</summary>
internal static class EntrySection
{
    internal static void Write(HtmlWriter html, PageContext page, RegisteredAlgorithm algorithm)
    {
        var (manifest, texts) = (algorithm.Manifest, page.Texts);
        html.Element("h2", texts["technique"]).Open("dl")
            .Item(texts["kind"], texts.Word(manifest.Technique.Kind))
            .Item(texts["selfLearning"], texts[manifest.Technique.SelfLearning ? "yes" : "no"])
            .Item(texts["aiActRole"], texts.Word(manifest.Classification.AiActRole))
            .Item(texts["riskClass"], texts.Word(manifest.Classification.RiskClass))
            .Close();
        html.Element("h2", texts["status"]).Open("dl").Item(texts["status"], texts.Word(manifest.Lifecycle.Status));
        WriteMonth(html, page, "start", manifest.Lifecycle.Start);
        WriteMonth(html, page, "end", manifest.Lifecycle.End);
        html.Close();
        html.Element("h2", texts["entry"]).Open("dl")
            .Item(texts["owner"], manifest.Owner.Name, page)
            .Item(texts["version"], manifest.Version.ToString())
            .Date(texts["published"], HtmlTextExtensions.Iso(manifest.Publication.Published))
            .Date(texts["reviewBy"], HtmlTextExtensions.Iso(manifest.Lifecycle.ReviewBy))
            .Element("dt", texts["uri"]).Open("dd").Element("code", manifest.Uri).Close()
            .Element("dt", texts["digest"]).Open("dd").Element("code", algorithm.Digest.ToString()).Close()
            .Close();
    }

    private static void WriteMonth(HtmlWriter html, PageContext page, string key, Disclosed<YearMonth>? month)
    {
        if (month is null)
        {
            return;
        }

        html.Element("dt", page.Texts[key]).Open("dd");
        html.Optional(month, page, value => html.Element("time", value.ToString(), ("datetime", value.ToString())));
        html.Close();
    }
}
