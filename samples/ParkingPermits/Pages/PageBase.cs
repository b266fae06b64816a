using CityRights;
using Microsoft.AspNetCore.Components;

namespace ParkingPermits.Pages;

/// <summary>What every page has: its language, and texts in it.</summary>
public abstract class PageBase : ComponentBase
{
    /// <summary>The language of the page.</summary>
    [Parameter]
    [EditorRequired]
    public string Lang { get; set; } = "en";

    /// <summary>The service's own view of the language.</summary>
    internal Language Language => Language.TryParse(Lang, out var language) ? language : Language.All[0];

    /// <summary>A text in the page's language.</summary>
    internal string T(LocalisedText text) => text.In(Lang);

    /// <summary>An address of the service in the page's language.</summary>
    internal string Link(string path) => $"/{Lang}{path}";
}
