using CityRights.Transparency;
using Microsoft.AspNetCore.Http;

namespace CityRights.AspNetCore;

/// <summary>Answers for the list of algorithms and for each one, as page and as data.</summary>
internal sealed class AlgorithmEndpoints(IAlgorithmRegister register, PurposeCatalogue catalogue)
{
    internal const string IdParameter = "id";

    private const string JsonType = "application/json";

    internal async Task ListAsync(HttpContext context)
    {
        var algorithms = await register.ListAsync(context.RequestAborted).ConfigureAwait(false);
        var path = PathOf(context.Request);
        if (FormatChoice.IsHtml(context.Request))
        {
            var languages = LanguagesOf(algorithms.Select(static algorithm => algorithm.Manifest));
            await AlgorithmListPage.Render(PageOf(context.Request, languages, path), algorithms).SendAsync(context).ConfigureAwait(false);
            return;
        }

        var data = AlgorithmListJson.Write(algorithms, path);
        await new Representation(data, JsonType, Representation.TagOf(data)).SendAsync(context).ConfigureAwait(false);
    }

    internal async Task OneAsync(HttpContext context)
    {
        var algorithm = AlgorithmId.TryParse(context.Request.RouteValues[IdParameter] as string, out var id)
            ? await register.FindAsync(id, context.RequestAborted).ConfigureAwait(false)
            : null;
        var representation = algorithm is null
            ? await MissingAsync(context).ConfigureAwait(false)
            : FormatChoice.IsHtml(context.Request)
            ? AlgorithmPage.Render(PageOf(context.Request, algorithm.Manifest.Publication.Languages, PathOf(context.Request)), algorithm)
            : new Representation(ManifestJson.Write(algorithm.Manifest), JsonType, algorithm.Digest.Hexadecimal);
        await representation.SendAsync(context).ConfigureAwait(false);
    }

    private async Task<Representation> MissingAsync(HttpContext context)
    {
        if (!FormatChoice.IsHtml(context.Request))
        {
            return Problem.Of(StatusCodes.Status404NotFound, "urn:cityrights:problem:no-such-algorithm", "This service has no algorithm of that name.");
        }

        var algorithms = await register.ListAsync(context.RequestAborted).ConfigureAwait(false);
        return MissingPage.Render(PageOf(context.Request, LanguagesOf(algorithms.Select(static algorithm => algorithm.Manifest)), PathOf(context.Request)));
    }

    private PageContext PageOf(HttpRequest request, IReadOnlyList<string> languages, string path)
    {
        var wanted = LanguageChoice.Of(request, languages);
        var asked = request.Query.ContainsKey(LanguageChoice.Parameter) ? wanted : null;
        var format = request.Query.ContainsKey(FormatChoice.Parameter) ? FormatChoice.Html : null;
        return new(wanted, languages, catalogue, path, (asked, format));
    }

    private static string[] LanguagesOf(IEnumerable<AlgorithmManifest> manifests)
    {
        string[] languages = [.. manifests.SelectMany(static manifest => manifest.Publication.Languages).Distinct(StringComparer.OrdinalIgnoreCase)];
        return languages.Length > 0 ? languages : [.. PageTexts.Languages];
    }

    private static string PathOf(HttpRequest request) =>
        (request.PathBase + request.Path).ToUriComponent().TrimEnd('/');
}
