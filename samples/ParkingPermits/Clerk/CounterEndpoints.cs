using Microsoft.AspNetCore.Mvc;
using ParkingPermits.Data;
using ParkingPermits.Pages;
using ParkingPermits.Resident;

namespace ParkingPermits.Clerk;

internal static class CounterEndpoints
{
    public static void MapCounter(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/clerk/counter", (Language lang) => Page.Of<CounterPage>(lang));
        pages.MapPost("/clerk/counter", FindAsync);
        pages.MapPost("/clerk/record", RecordAsync);
    }

    private static async Task<IResult> FindAsync(
        Language lang, PermitRegister register, SmsChoice choice, [FromForm] string? resident, [FromForm] string? readIn, CancellationToken cancellationToken)
    {
        var language = Language.TryParse(readIn, out var known) ? known : lang;
        return register.Resident(resident?.Trim() ?? "") is { } person
            ? await ReadAsync(lang, language, person, choice, error: null, cancellationToken)
            : Page.Of<CounterPage>(lang, (nameof(CounterPage.Error), ClerkTexts.NumberUnknown.In(lang.Code)));
    }

    private static async Task<IResult> RecordAsync(
        Language lang,
        PermitRegister register,
        SmsChoice choice,
        [FromForm] string? resident,
        [FromForm] string? notice,
        [FromForm] string? answer,
        CancellationToken cancellationToken)
    {
        if (register.Resident(resident ?? "") is not { } person)
        {
            return Results.BadRequest();
        }

        switch (answer)
        {
            case "withdraw":
                await choice.WithdrawAsync(person, SmsChoice.Counter, ClerkEndpoints.Clerk, cancellationToken);
                break;
            case "yes" or "no":
                if (!await choice.AnswerAsync(person, answer == "yes", notice, SmsChoice.Counter, ClerkEndpoints.Clerk, cancellationToken))
                {
                    return await ReadAsync(lang, lang, person, choice, ResidentTexts.TokenTooOld.In(lang.Code), cancellationToken);
                }

                break;
            default:
                return Results.BadRequest();
        }

        var recorded = string.Format(lang.Culture, ClerkTexts.Recorded.In(lang.Code), ClerkEndpoints.Clerk);
        return Page.Of<CounterPage>(lang, (nameof(CounterPage.Recorded), recorded));
    }

    private static async Task<IResult> ReadAsync(
        Language lang, Language readIn, Person person, SmsChoice choice, string? error, CancellationToken cancellationToken) =>
        Page.Of<CounterPage>(
            lang,
            (nameof(CounterPage.Notice), await choice.ShowAsync(readIn, SmsChoice.Counter, person, cancellationToken)),
            (nameof(CounterPage.ResidentId), person.Id),
            (nameof(CounterPage.ResidentName), person.Name),
            (nameof(CounterPage.Error), error));
}
