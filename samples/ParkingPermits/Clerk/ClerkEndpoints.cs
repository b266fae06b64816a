using Microsoft.AspNetCore.Mvc;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Clerk;

internal static class ClerkEndpoints
{
    /// <summary>The clerk who plays in this sample: a role's number, as a log-in would give it.</summary>
    public const string Clerk = "clerk-07";

    private const int Newest = 20;

    public static void MapClerk(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/clerk", (Language lang, HttpContext context, ClerkDesk desk) =>
            Show(lang, desk, justDecided: context.Request.Query["done"] == "decided"));
        pages.MapPost("/clerk/decide", Decide);
    }

    private static IResult Decide(
        Language lang, ClerkDesk desk, PermitRegister register, TimeProvider time, [FromForm] long permit, [FromForm] string? decision)
    {
        var state = decision switch
        {
            "grant" => PermitState.Granted,
            "refuse" => PermitState.Refused,
            _ => PermitState.Requested,
        };
        if (state == PermitState.Requested)
        {
            return Results.BadRequest();
        }

        return register.Decide(permit, state, Clerk, time.GetUtcNow())
            ? Results.Redirect($"/{lang.Code}/clerk?done=decided")
            : Show(lang, desk, error: ClerkTexts.DecidedAlready.In(lang.Code));
    }

    private static IResult Show(Language lang, ClerkDesk desk, bool justDecided = false, string? error = null) => Page.Of<ClerkPage>(
        lang,
        (nameof(ClerkPage.Waiting), desk.Waiting()),
        (nameof(ClerkPage.Newest), desk.DecidedLast(Newest)),
        (nameof(ClerkPage.JustDecided), justDecided),
        (nameof(ClerkPage.Error), error));
}
