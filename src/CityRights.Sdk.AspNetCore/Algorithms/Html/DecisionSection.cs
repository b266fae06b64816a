using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>What is decided with the algorithm, and how it is challenged.</summary>
internal static class DecisionSection
{
    internal static void Write(HtmlWriter html, PageContext page, DecisionUse decision)
    {
        var texts = page.Texts;
        html.Element("h2", texts["decision"]).Open("dl")
            .Item(texts["process"], decision.Process, page)
            .Item(texts["role"], texts.Word(decision.Role))
            .Item(texts["autonomy"], texts.Word(decision.Autonomy))
            .Item(texts["legalEffect"], texts.Word(decision.LegalEffect));
        if (decision.AutomatedDecision is { } ground)
        {
            html.Element("dt", texts["ground"]).Open("dd").Text(texts.Word(ground.Ground));
            if (ground.Provision is { } provision)
            {
                html.Text(": ").Element("span", provision, ("dir", "auto"));
            }

            html.Close();
            if (ground.SpecialCategories is { } special)
            {
                html.Item(texts["specialCategories"], texts.Word(special));
            }
        }

        html.Item(texts["oversight"], decision.Oversight.Description, page).Close();
        WriteContestation(html, page, decision.Contestation);
    }

    private static void WriteContestation(HtmlWriter html, PageContext page, Contestation contestation)
    {
        var texts = page.Texts;
        html.Element("h2", texts["contestation"]);
        if (contestation.NoRouteReason is { } reason)
        {
            html.Element("p", texts["noRoute"]).Localised("p", reason, page);
        }

        foreach (var layer in contestation.Routes.GroupBy(static route => route.Layer))
        {
            html.Element("h3", texts.Word(layer.Key)).Open("dl");
            foreach (var kind in layer.GroupBy(static route => route.Kind))
            {
                html.Element("dt", texts.Word(kind.Key));
                foreach (var route in kind)
                {
                    html.Open("dd");
                    html.Channel(route.Channel, page);
                    html.Close();
                }
            }

            html.Close();
        }
    }
}
