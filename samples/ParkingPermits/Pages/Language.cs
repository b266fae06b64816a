using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ParkingPermits.Pages;

/// <summary>A language of the service. It stands in the address, so reading a page in another language changes nothing on the server.</summary>
internal sealed record Language(string Code, string OwnName, string DatePattern)
{
    /// <summary>The languages of the service; the first is taken where a browser asks for none of them.</summary>
    public static readonly IReadOnlyList<Language> All =
    [
        new("en", "English", "d MMMM yyyy"),
        new("nl", "Nederlands", "d MMMM yyyy"),
        new("es", "Español", "d 'de' MMMM 'de' yyyy"),
    ];

    /// <summary>How dates are written in it.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Code);

    /// <summary>Reads a language from an address.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Language? language)
    {
        language = All.FirstOrDefault(candidate => candidate.Code == code);
        return language is not null;
    }

    /// <summary>The language a browser asks for, by its <c>Accept-Language</c> header.</summary>
    public static Language For(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => All.FirstOrDefault(language => range.Value.AsSpan().StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(language => language is not null) ?? All[0];

    /// <summary>The language of a page's address, else the one the browser asks for.</summary>
    public static Language Of(HttpContext context) =>
        TryParse(context.Request.Path.Value?.Split('/').ElementAtOrDefault(1), out var language) ? language : For(context.Request);

    /// <summary>A date as people write it.</summary>
    public string Date(DateOnly date) => date.ToString(DatePattern, Culture);

    /// <summary>A moment as people write it, in UTC, which the pages say.</summary>
    public string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString($"{DatePattern}, HH:mm", Culture) + " UTC";
}
