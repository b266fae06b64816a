using Microsoft.AspNetCore.Mvc;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

internal static class SmsEndpoints
{
    public static void MapSms(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/resident/sms", async (
            Language lang, HttpContext context, ResidentSession session, SmsChoice choice, CancellationToken cancellationToken) =>
            session.Of(context) is { } resident
                ? await ShowAsync(lang, resident, choice, context.Request.Query["done"] == "saved", null, cancellationToken)
                : ResidentEndpoints.ToChoice(lang));
        pages.MapPost("/resident/sms", AnswerAsync);
    }

    private static async Task<IResult> AnswerAsync(
        Language lang,
        HttpContext context,
        ResidentSession session,
        SmsChoice choice,
        [FromForm] string? notice,
        [FromForm] string? answer,
        CancellationToken cancellationToken)
    {
        if (session.Of(context) is not { } resident)
        {
            return ResidentEndpoints.ToChoice(lang);
        }

        // Silence is no answer: without one of the two buttons nothing is taken.
        if (answer is not ("yes" or "no"))
        {
            return Results.BadRequest();
        }

        return await choice.AnswerAsync(resident, answer == "yes", notice, SmsChoice.Web, cancellationToken: cancellationToken)
            ? Results.Redirect($"/{lang.Code}/resident/sms?done=saved")
            : await ShowAsync(lang, resident, choice, justSaved: false, ResidentTexts.TokenTooOld.In(lang.Code), cancellationToken);
    }

    private static async Task<IResult> ShowAsync(
        Language lang, Person resident, SmsChoice choice, bool justSaved, string? error, CancellationToken cancellationToken)
    {
        var head = await choice.HeadAsync(resident, cancellationToken);
        return Page.Of<SmsPage>(
            lang,
            (nameof(SmsPage.Notice), await choice.ShowAsync(lang, SmsChoice.Web, resident, cancellationToken)),
            (nameof(SmsPage.State), ConsentTexts.Of(head.State).In(lang.Code)),
            (nameof(SmsPage.WouldSend), head.IsPermitting),
            (nameof(SmsPage.JustSaved), justSaved),
            (nameof(SmsPage.Error), error));
    }
}
