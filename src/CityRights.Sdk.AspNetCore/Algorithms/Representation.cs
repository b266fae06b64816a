using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CityRights.AspNetCore;

/// <summary>What is sent for an address: a page or data, with the tag by which a cache asks whether it is still so.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">Their type.</param>
/// <param name="Tag">The entity tag, without quotes.</param>
internal sealed record Representation(byte[] Body, string ContentType, string Tag)
{
    internal int Status { get; init; } = StatusCodes.Status200OK;

    internal string? Language { get; init; }

    /// <summary>A page, which loads nothing and runs nothing.</summary>
    internal static Representation Page(byte[] body, string language) => new(body, "text/html; charset=utf-8", TagOf(body)) { Language = language };

    internal static string TagOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    internal async Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = $"\"{Tag}\"";
        headers.CacheControl = "public, no-cache";
        headers.Vary = new StringValues([HeaderNames.Accept, HeaderNames.AcceptLanguage]);
        headers.XContentTypeOptions = "nosniff";
        if (Language is not null)
        {
            headers.ContentLanguage = Language;
            headers.ContentSecurityPolicy = PageStyle.ContentSecurityPolicy;
            headers["Referrer-Policy"] = "no-referrer";
        }

        if (Status == StatusCodes.Status200OK && IsKnown(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private bool IsKnown(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals($"\"{Tag}\"", StringComparison.Ordinal));
}
