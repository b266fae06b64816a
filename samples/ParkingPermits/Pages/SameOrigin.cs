using Microsoft.AspNetCore.Http.Extensions;

namespace ParkingPermits.Pages;

/// <summary>
/// Refuses whatever another site's page makes a browser send: a second lock beside the anti-forgery token and the strict cookies.
/// Programs that are no browser, such as a scan car, send neither header and carry no cookie that could be misused.
/// </summary>
internal static class SameOrigin
{
    public static void UseSameOriginForChanges(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || IsOurs(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
        {
            return false;
        }

        // A browser that hides the referrer may send "null" with a form of our own; then Sec-Fetch-Site must vouch for it.
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin == UriHelper.BuildAbsolute(request.Scheme, request.Host).TrimEnd('/')
            || (origin == "null" && site == "same-origin");
    }
}
