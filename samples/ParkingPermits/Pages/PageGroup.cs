using Microsoft.AspNetCore.Antiforgery;

namespace ParkingPermits.Pages;

/// <summary>The group of all pages: each in every language, and each form checked before anything is done.</summary>
internal static class PageGroup
{
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup($"/{{lang:{LanguageConstraint.Name}}}");

        // The middleware only marks a forged form; a handler that reads no field of it would go on all the same.
        pages.AddEndpointFilter(static async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
            return HttpMethods.IsGet(context.Request.Method) || await antiforgery.IsRequestValidAsync(context)
                ? await next(invocation)
                : Results.BadRequest();
        });
        return pages;
    }
}
