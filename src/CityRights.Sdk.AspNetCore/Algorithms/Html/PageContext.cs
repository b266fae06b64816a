namespace CityRights.AspNetCore;

/// <summary>What a page needs to know of the visit.</summary>
/// <param name="Wanted">The language that the visitor reads, one of those of the content.</param>
/// <param name="Languages">The languages of the content.</param>
/// <param name="Catalogue">The tenant's catalogue: names of organisation, purposes and categories.</param>
/// <param name="Path">The path of the page, encoded, without slash at the end.</param>
/// <param name="Query">What of the address a link keeps: the language and format asked for, each null where none was.</param>
internal sealed record PageContext(
    string Wanted, IReadOnlyList<string> Languages, PurposeCatalogue Catalogue, string Path, (string? Language, string? Format) Query)
{
    /// <summary>The words of the page itself, in the language wanted or, where that has none, another.</summary>
    internal PageTexts Texts { get; } = PageTexts.For(Wanted);

    /// <summary>The path of the page above this one.</summary>
    internal string Above => Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : "/";

    /// <summary>The address of another page in the same language and format.</summary>
    internal string Link(string path) => path + QueryOf(Query.Language, Query.Format);

    /// <summary>The address of this page in another language.</summary>
    internal string InLanguage(string language) => QueryOf(language, Query.Format);

    /// <summary>The address of this page as data.</summary>
    internal static string AsData => QueryOf(null, FormatChoice.Json);

    private static string QueryOf(string? language, string? format) => (language, format) switch
    {
        (null, null) => string.Empty,
        (null, _) => $"?{FormatChoice.Parameter}={Uri.EscapeDataString(format)}",
        (_, null) => $"?{LanguageChoice.Parameter}={Uri.EscapeDataString(language)}",
        _ => $"?{LanguageChoice.Parameter}={Uri.EscapeDataString(language)}&{FormatChoice.Parameter}={Uri.EscapeDataString(format)}",
    };
}
