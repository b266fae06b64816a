using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>The page that lists a service's algorithms.</summary>
internal static class AlgorithmListPage
{
    internal static Representation Render(PageContext page, IReadOnlyList<RegisteredAlgorithm> algorithms)
    {
        var texts = page.Texts;
        return PageFrame.Render(page, (texts["list.title"], texts.Language), html =>
        {
            html.Element("h1", texts["list.title"]);
            html.Element("p", texts[algorithms.Count == 0 ? "list.none" : "list.intro"]);
            foreach (var manifest in algorithms.Select(static algorithm => algorithm.Manifest))
            {
                var name = manifest.Name.In(page.Wanted, out var used);
                html.Open("section");
                html.Open("h2").Element(
                    "a", name, ("href", page.Link($"{page.Path}/{Uri.EscapeDataString(manifest.Id.Value)}")), ("lang", used == texts.Language ? null : used), ("dir", "auto")).Close();
                html.Localised("p", manifest.Summary, page);
                html.Open("dl")
                    .Item(texts["status"], texts.Word(manifest.Lifecycle.Status))
                    .Item(texts["owner"], manifest.Owner.Name, page)
                    .Close();
                html.Close();
            }

            html.Open("p").Element("a", texts["list.data"], ("href", PageContext.AsData)).Close();
        });
    }
}
