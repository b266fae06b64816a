using Microsoft.AspNetCore.Http;

namespace CityRights.AspNetCore;

/// <summary>Which of the languages there are a visitor reads: the one asked for in the address, else the browser's, else the first.</summary>
internal static class LanguageChoice
{
    internal const string Parameter = "lang";

    private const int MostLanguages = 20;

    /// <summary>Chooses by RFC 4647 section 3.4.</summary>
    /// <param name="request">The request.</param>
    /// <param name="available">The languages there are; at least one.</param>
    internal static string Of(HttpRequest request, IReadOnlyList<string> available)
    {
        if (Find(request.Query[Parameter].ToString(), available) is { } asked)
        {
            return asked;
        }

        var accepted = request.GetTypedHeaders().AcceptLanguage
            .Take(MostLanguages)
            .Where(static language => language.Quality is not 0)
            .OrderByDescending(static language => language.Quality ?? 1);
        foreach (var language in accepted)
        {
            if (Find(language.Value.ToString(), available) is { } found)
            {
                return found;
            }
        }

        return available[0];
    }

    /// <summary>Removes the last subtag; null when none is left.</summary>
    internal static string? Shorten(string tag) => tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : null;

    private static string? Find(string language, IReadOnlyList<string> available)
    {
        for (var tag = language.Length is > 0 and <= 35 ? language : null; tag is not null; tag = Shorten(tag))
        {
            if (available.FirstOrDefault(known => known.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
