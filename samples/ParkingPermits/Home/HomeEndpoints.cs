using ParkingPermits.Pages;

namespace ParkingPermits.Home;

internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder app, IEndpointRouteBuilder pages)
    {
        app.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect($"/{Language.For(context.Request).Code}/");
        });
        pages.MapGet("/", (Language lang) => Page.Of<HomePage>(lang));
    }
}
