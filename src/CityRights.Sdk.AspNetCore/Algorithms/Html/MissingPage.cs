using Microsoft.AspNetCore.Http;

namespace CityRights.AspNetCore;

/// <summary>The page for an algorithm that the service does not have.</summary>
internal static class MissingPage
{
    internal static Representation Render(PageContext page)
    {
        var texts = page.Texts;
        var found = PageFrame.Render(page, (texts["missing.title"], texts.Language), html =>
        {
            html.Element("h1", texts["missing.title"]).Element("p", texts["missing.text"]);
            html.Open("p").Element("a", texts["back"], ("href", page.Link(page.Above))).Close();
        });
        return found with { Status = StatusCodes.Status404NotFound };
    }
}
