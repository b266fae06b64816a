using CityRights.Consent;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

internal static class MyDataEndpoints
{
    public static void MapMyData(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/resident/my-data", async (
            Language lang, HttpContext context, ResidentSession session, MyData data, SmsChoice choice, CancellationToken cancellationToken) =>
            session.Of(context) is { } resident
                ? await ShowAsync(lang, resident, data, choice, context.Request.Query["done"] == "withdrawn", cancellationToken)
                : ResidentEndpoints.ToChoice(lang));
        pages.MapPost("/resident/withdraw", async (
            Language lang, HttpContext context, ResidentSession session, SmsChoice choice, CancellationToken cancellationToken) =>
        {
            if (session.Of(context) is not { } resident)
            {
                return ResidentEndpoints.ToChoice(lang);
            }

            await choice.WithdrawAsync(resident, SmsChoice.Web, cancellationToken: cancellationToken);
            return Results.Redirect($"/{lang.Code}/resident/my-data?done=withdrawn");
        });
    }

    private static async Task<IResult> ShowAsync(
        Language lang, Person resident, MyData data, SmsChoice choice, bool justWithdrawn, CancellationToken cancellationToken)
    {
        var head = await choice.HeadAsync(resident, cancellationToken);
        var history = await choice.HistoryAsync(resident, cancellationToken);
        return Page.Of<MyDataPage>(
            lang,
            (nameof(MyDataPage.ResidentName), resident.Name),
            (nameof(MyDataPage.Held), data.Held(resident, lang)),
            (nameof(MyDataPage.Purposes), data.Of(resident, lang)),
            (nameof(MyDataPage.History), history.Select(entry => Line(entry, lang)).ToList()),
            (nameof(MyDataPage.CanWithdraw), head.IsPermitting),
            (nameof(MyDataPage.JustWithdrawn), justWithdrawn));
    }

    private static AnswerView Line(ConsentHistoryEntry entry, Language lang) => new(
        lang.Moment(entry.Event.OccurredAt),
        ConsentTexts.Of(entry.Event.Kind).In(lang.Code),
        ConsentTexts.How(entry.Event, lang),
        ConsentTexts.Wording(entry.Wording, lang));
}
