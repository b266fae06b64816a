using Microsoft.AspNetCore.Http.HttpResults;

namespace ParkingPermits.Pages;

/// <summary>Answers with a page.</summary>
internal static class Page
{
    /// <summary>Answers with a page in a language.</summary>
    public static RazorComponentResult<TPage> Of<TPage>(Language language, params (string Name, object? Value)[] parameters)
        where TPage : PageBase
    {
        var values = new Dictionary<string, object?> { [nameof(PageBase.Lang)] = language.Code };
        foreach (var (name, value) in parameters)
        {
            values[name] = value;
        }

        return new(values) { PreventStreamingRendering = true };
    }
}
