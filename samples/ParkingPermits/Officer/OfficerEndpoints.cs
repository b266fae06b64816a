using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Officer;

internal static class OfficerEndpoints
{
    private const int LargestQuestion = 1024;

    public static void MapOfficer(this IEndpointRouteBuilder app, IEndpointRouteBuilder pages)
    {
        pages.MapGet("/officer", (Language lang, HttpContext context) => Show(lang, context));
        pages.MapPost("/officer", AskAsync);

        // JSON alone, so that no other site's form can send it, and a small body, so that nobody can fill the memory.
        app.MapPost("/scan", ScanAsync).Accepts<ScanQuestion>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(LargestQuestion)).DisableAntiforgery();
    }

    private static async Task<IResult> AskAsync(
        Language lang, HttpContext context, ScanCarCheck check, [FromForm] string? plate, [FromForm] string? zone, CancellationToken cancellationToken)
    {
        var answer = await check.AnswerAsync(PlateSeries.Country, plate, zone, cancellationToken);
        return answer switch
        {
            ScanAnswer.Yes => Show(lang, context, zone, answer: true),
            ScanAnswer.No => Show(lang, context, zone, answer: false),
            ScanAnswer.NotAPlate => Show(lang, context, zone, error: OfficerTexts.Malformed.In(lang.Code), field: "plate"),
            ScanAnswer.UnknownZone => Show(lang, context, error: OfficerTexts.ZoneMissing.In(lang.Code), field: "zone"),
            _ => Show(lang, context, zone, error: OfficerTexts.NotAnswerable.In(lang.Code)),
        };
    }

    private static async Task<IResult> ScanAsync(HttpRequest request, ScanCarCheck check, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send JSON.");
        }

        ScanQuestion? question;
        try
        {
            question = await JsonSerializer.DeserializeAsync(request.Body, ScanJson.Default.ScanQuestion, cancellationToken);
        }
        catch (Exception failure) when (failure is JsonException or BadHttpRequestException)
        {
            // The exception's own message may repeat what was sent.
            return Problem(StatusCodes.Status400BadRequest, "Send an object with country, plate and zone, and nothing else.");
        }

        return await check.AnswerAsync(question?.Country, question?.Plate, question?.Zone, cancellationToken) switch
        {
            ScanAnswer.Yes => Results.Json(new ScanReply(true), ScanJson.Default.ScanReply),
            ScanAnswer.No => Results.Json(new ScanReply(false), ScanJson.Default.ScanReply),
            ScanAnswer.NotAPlate => Problem(StatusCodes.Status400BadRequest, "This is no plate of that country."),
            ScanAnswer.UnknownZone => Problem(StatusCodes.Status400BadRequest, "There is no such zone."),
            _ => Problem(StatusCodes.Status503ServiceUnavailable, "The right to park cannot be told now."),
        };
    }

    private static IResult Problem(int status, string title) => Results.Problem(statusCode: status, title: title);

    private static IResult Show(
        Language lang, HttpContext context, string? zone = null, bool? answer = null, string? error = null, string? field = null) =>
        Page.Of<OfficerPage>(
            lang,
            (nameof(OfficerPage.Zone), zone),
            (nameof(OfficerPage.Answer), answer),
            (nameof(OfficerPage.Error), error),
            (nameof(OfficerPage.ErrorField), field),
            (nameof(OfficerPage.Address), $"{context.Request.Scheme}://{context.Request.Host}"));
}
