using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>The data that the algorithm uses.</summary>
internal static class DataSection
{
    internal static void Write(HtmlWriter html, PageContext page, ManifestList<DatasetUse> datasets)
    {
        var texts = page.Texts;
        html.Element("h2", texts["data.title"]);
        if (datasets.IsEmpty)
        {
            html.Element("p", texts["data.none"]);
        }

        foreach (var dataset in datasets)
        {
            html.Localised("h3", dataset.Name, page).Open("dl").Item(texts["source"], dataset.Source, page);
            html.Element("dt", texts["datasetRoles"]);
            foreach (var role in dataset.Roles)
            {
                html.Element("dd", texts.Word(role));
            }

            html.Item(texts["personalData"], texts.Word(dataset.PersonalData));
            if (!dataset.Categories.IsEmpty)
            {
                html.Element("dt", texts["categories"]);
                foreach (var category in dataset.Categories)
                {
                    WriteCategory(html, page, category);
                }
            }

            html.Close();
        }
    }

    private static void WriteCategory(HtmlWriter html, PageContext page, DataCategory category)
    {
        if (page.Catalogue.Categories.FirstOrDefault(declared => declared.Category == category) is { } own)
        {
            html.Localised("dd", own.Label, page);
        }
        else
        {
            // The Data Privacy Vocabulary's labels are English.
            html.Element("dd", page.Catalogue.LabelOf(category), ("lang", page.Texts.Language == "en" ? null : "en"));
        }
    }
}
