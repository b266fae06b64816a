namespace CityRights.AspNetCore;

/// <summary>What all pages have: head, skip link, the organisation's name, the languages.</summary>
internal static class PageFrame
{
    internal static Representation Render(PageContext page, (string Text, string Language) title, Action<HtmlWriter> writeMain)
    {
        var html = new HtmlWriter();
        var texts = page.Texts;
        html.Open("html", ("lang", texts.Language));
        html.Open("head").Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Element("title", $"{title.Text} - {page.Catalogue.Organisation.Name}", ("lang", title.Language == texts.Language ? null : title.Language))
            .Empty("link", ("rel", "alternate"), ("type", "application/json"), ("href", PageContext.AsData))
            .Style()
            .Close();
        html.Open("body").Element("a", texts["skip"], ("class", "skip"), ("href", "#main"));
        html.Open("header").Element("p", page.Catalogue.Organisation.Name);
        WriteLanguages(html, page);
        html.Close();
        html.Open("main", ("id", "main"), ("tabindex", "-1"));
        writeMain(html);
        html.Close();
        return Representation.Page(html.Close().Close().ToUtf8(), texts.Language);
    }

    private static void WriteLanguages(HtmlWriter html, PageContext page)
    {
        if (page.Languages.Count < 2)
        {
            return;
        }

        html.Open("nav", ("aria-label", page.Texts["languages"])).Open("ul");
        foreach (var language in page.Languages)
        {
            html.Open("li").Element(
                "a",
                PageTexts.NameOf(language),
                ("href", page.InLanguage(language)),
                ("hreflang", language),
                ("lang", language),
                ("aria-current", language == page.Wanted ? "true" : null)).Close();
        }

        html.Close().Close();
    }
}
