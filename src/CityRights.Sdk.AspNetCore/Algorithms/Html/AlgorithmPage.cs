using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>The page of one algorithm, in the order in which a resident asks.</summary>
internal static class AlgorithmPage
{
    internal static Representation Render(PageContext page, RegisteredAlgorithm algorithm)
    {
        var manifest = algorithm.Manifest;
        var name = manifest.Name.In(page.Wanted, out var used);
        return PageFrame.Render(page, (name, used), html =>
        {
            var texts = page.Texts;
            html.Localised("h1", manifest.Name, page).Localised("p", manifest.Summary, page);
            if (manifest.Description is { } description)
            {
                html.Element("h2", texts["what"]);
                html.Optional(description, page, text => html.Localised("p", text, page));
            }

            WritePurpose(html, page, manifest.Purpose);
            DecisionSection.Write(html, page, manifest.Decision);
            html.Element("h2", texts["contact"]);
            WriteChannels(html, page, manifest.Contact.Routes);
            DataSection.Write(html, page, manifest.Datasets);
            EntrySection.Write(html, page, algorithm);
            html.Open("p").Element("a", texts["back"], ("href", page.Link(page.Above))).Close();
            html.Open("p").Element("a", texts["data"], ("href", PageContext.AsData)).Close();
        });
    }

    private static void WritePurpose(HtmlWriter html, PageContext page, AlgorithmPurpose purpose)
    {
        var texts = page.Texts;
        html.Element("h2", texts["goal"]).Localised("p", purpose.Goal, page);
        html.Element("h3", texts["affected"]).Open("dl");
        foreach (var group in purpose.Affected)
        {
            html.Localised("dt", group.Description, page).Element("dd", texts.Word(group.Relationship));
        }

        html.Close();
        if (purpose.Purposes.IsEmpty)
        {
            return;
        }

        html.Element("h3", texts["purposes"]).Open("ul");
        foreach (var id in purpose.Purposes)
        {
            html.Open("li");
            WritePurpose(html, page, id);
            html.Close();
        }

        html.Close();
    }

    private static void WritePurpose(HtmlWriter html, PageContext page, PurposeId id)
    {
        if (!page.Catalogue.TryGet(id, out var purpose) || purpose.Title is null)
        {
            html.Element("code", id.Value);
        }
        else
        {
            html.Localised("span", purpose.Title, page);
        }

        if (purpose?.LegalProvision is { } provision)
        {
            html.Text(" (").Element("span", provision, ("dir", "auto")).Text(")");
        }
    }

    private static void WriteChannels(HtmlWriter html, PageContext page, ManifestList<Channel> channels)
    {
        html.Open("ul", ("class", "plain"));
        foreach (var channel in channels)
        {
            html.Open("li");
            html.Channel(channel, page);
            html.Close();
        }

        html.Close();
    }
}
