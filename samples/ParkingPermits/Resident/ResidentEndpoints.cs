using Microsoft.AspNetCore.Mvc;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

internal static class ResidentEndpoints
{
    /// <summary>The residents a reader can play: the first ones hold a permit that ends soon, the last ones can apply for one.</summary>
    public static readonly IReadOnlyList<int> Offered =
        [1, 2, 3, 28, 69, 71, SyntheticCity.Holders + 1, SyntheticCity.Holders + 2, SyntheticCity.Holders + 3];

    public static void MapResident(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/resident", (Language lang, HttpContext context, ResidentSession session, PermitRegister register) =>
            session.Of(context) is null ? Choose(lang, register) : Results.Redirect($"/{lang.Code}/resident/home"));
        pages.MapPost("/resident/choose", Enter);
        pages.MapPost("/resident/leave", (Language lang, HttpContext context) =>
        {
            ResidentSession.Leave(context);
            return Results.Redirect($"/{lang.Code}/resident");
        });
        pages.MapGet("/resident/home", Home);
        pages.MapGet("/resident/apply", (Language lang, HttpContext context, ResidentSession session, Applications applications) =>
            session.Of(context) is { } resident ? ShowApply(lang, resident, applications) : ToChoice(lang));
        pages.MapPost("/resident/apply", ApplyAsync);
    }

    /// <summary>Sends a reader who is nobody to the page where residents are chosen.</summary>
    public static IResult ToChoice(Language lang) => Results.Redirect($"/{lang.Code}/resident");

    private static IResult Choose(Language lang, PermitRegister register) => Page.Of<ChooseResidentPage>(
        lang,
        (nameof(ChooseResidentPage.Residents), Offered
            .Select(number => register.Resident(SyntheticCity.Id(number)))
            .OfType<Person>()
            .Select(resident => (resident, register.NewestOf(resident.Id)?.State == PermitState.Granted))
            .ToList()));

    private static IResult Enter(
        Language lang, HttpContext context, ResidentSession session, PermitRegister register, [FromForm] string? resident)
    {
        if (resident is null || register.Resident(resident) is not { } person)
        {
            return Results.BadRequest();
        }

        session.Enter(context, person);
        return Results.Redirect($"/{lang.Code}/resident/home");
    }

    private static IResult Home(Language lang, HttpContext context, ResidentSession session, PermitRegister register)
    {
        if (session.Of(context) is not { } resident)
        {
            return ToChoice(lang);
        }

        var permit = register.NewestOf(resident.Id);
        return Page.Of<ResidentHomePage>(
            lang,
            (nameof(ResidentHomePage.Resident), resident),
            (nameof(ResidentHomePage.Permit), permit is null ? null : new PermitView(permit.State, permit.Holder.Zone, permit.From, permit.Until)),
            (nameof(ResidentHomePage.JustApplied), context.Request.Query["done"] == "applied"));
    }

    private static async Task<IResult> ApplyAsync(
        Language lang, HttpContext context, ResidentSession session, Applications applications, [FromForm] string? plate, CancellationToken cancellationToken)
    {
        if (session.Of(context) is not { } resident)
        {
            return ToChoice(lang);
        }

        return await applications.ApplyAsync(resident, plate, cancellationToken) switch
        {
            ApplicationResult.Taken => Results.Redirect($"/{lang.Code}/resident/home?done=applied"),
            ApplicationResult.NotAPlate => ShowApply(lang, resident, applications, ResidentTexts.PlateMalformed.In(lang.Code)),
            ApplicationResult.PlateOfSomebodyElse => ShowApply(lang, resident, applications, ResidentTexts.PlateNotYours.In(lang.Code)),
            ApplicationResult.NothingToApplyFor => ShowApply(lang, resident, applications),
            _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private static IResult ShowApply(Language lang, Person resident, Applications applications, string? error = null) => Page.Of<ApplyPage>(
        lang,
        (nameof(ApplyPage.Resident), resident),
        (nameof(ApplyPage.Plate), SyntheticCity.PlateOf(resident.Id)),
        (nameof(ApplyPage.MayApply), applications.MayApply(resident)),
        (nameof(ApplyPage.Error), error));
}
