using System.Reflection;
using System.Security.Cryptography;

namespace ParkingPermits.Pages;

/// <summary>The style sheet and the icon: inside the program, from nowhere else.</summary>
internal static class Looks
{
    private static readonly byte[] Style = Read("app.css");
    private static readonly byte[] Icon = Read("icon.svg");

    /// <summary>The address of the style sheet; another one when its content is another.</summary>
    public static string StyleAddress { get; } = $"/app.css?v={Version(Style)}";

    /// <summary>The address of the icon.</summary>
    public static string IconAddress { get; } = $"/icon.svg?v={Version(Icon)}";

    public static void MapLooks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/app.css", (HttpContext context) => Answer(context, Style, "text/css; charset=utf-8"));
        app.MapGet("/icon.svg", (HttpContext context) => Answer(context, Icon, "image/svg+xml"));
    }

    private static IResult Answer(HttpContext context, byte[] content, string type)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(content, type);
    }

    private static string Version(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its resource '{name}'.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
