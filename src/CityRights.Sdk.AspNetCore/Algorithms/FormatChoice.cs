using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CityRights.AspNetCore;

/// <summary>Whether somebody reads the page or a program the data: as the address says, else as the Accept header does, else the data.</summary>
internal static class FormatChoice
{
    internal const string Parameter = "format";
    internal const string Html = "html";
    internal const string Json = "json";

    private const int MostTypes = 50;

    internal static bool IsHtml(HttpRequest request) => request.Query[Parameter].ToString() switch
    {
        Html => true,
        Json => false,
        _ => Quality(request, "text/html") > Quality(request, "application/json"),
    };

    private static double Quality(HttpRequest request, string type)
    {
        var wanted = new MediaTypeHeaderValue(type);
        return request.GetTypedHeaders().Accept
            .Take(MostTypes)
            .Where(wanted.IsSubsetOf)
            .OrderByDescending(static range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(static range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
