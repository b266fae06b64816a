using System.Text.Encodings.Web;
using System.Text.Json;
using CityRights;
using CityRights.Minimisation;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.PrivacyOfficer;

internal static class PrivacyOfficerEndpoints
{
    public static void MapPrivacyOfficer(this IEndpointRouteBuilder app, IEndpointRouteBuilder pages)
    {
        pages.MapGet("/privacy-officer", Show);
        foreach (var format in Papers.Formats)
        {
            app.MapGet($"/papers/{Papers.FileName(format)}", async (Papers papers, CancellationToken cancellationToken) =>
            {
                using var buffer = new MemoryStream();
                await papers.Record.WriteAsync(buffer, format, cancellationToken);
                return Results.Bytes(buffer.ToArray(), format.MediaType, Papers.FileName(format));
            });
        }
    }

    private static IResult Show(Language lang, PurposeCatalogue catalogue, GateCounters counters, PermitRegister register, IMinimiser minimiser) =>
        Page.Of<PrivacyOfficerPage>(
            lang,
            (nameof(PrivacyOfficerPage.Purposes), catalogue.Purposes.Select(purpose => Describe(purpose, catalogue, lang)).ToList()),
            (nameof(PrivacyOfficerPage.Gate), counters.Read().Select(count => new GateCount(
                catalogue.TryGet(count.Purpose, out var purpose) ? purpose.Title!.In(lang.Code) : count.Purpose.Value,
                count.Outcome,
                GateTexts.Of(count.Reason).In(lang.Code),
                count.Times)).ToList()),
            (nameof(PrivacyOfficerPage.Views), Views(lang, catalogue, register, minimiser)),
            (nameof(PrivacyOfficerPage.PolicyFingerprint), minimiser.Policies[0].Fingerprint.ToString()));

    private static DeclaredPurpose Describe(Purpose purpose, PurposeCatalogue catalogue, Language lang) => new(
        purpose.Title!.In(lang.Code),
        BasisTexts.Of(purpose.Basis).In(lang.Code),
        purpose.LegalProvision,
        string.Join(", ", purpose.DataCategories.Select(category => catalogue.LabelOf(category, "en"))),
        purpose.Recipients.IsEmpty ? null : string.Join(", ", purpose.Recipients.Select(static recipient => recipient.Name)),
        [.. purpose.Retention.Select(rule => string.Format(
            lang.Culture, PrivacyOfficerTexts.RetentionRule.In(lang.Code), PeriodTexts.Of(rule.Period, lang), RetentionEvents.Of(rule.After).In(lang.Code)))]);

    private static List<(string Purpose, string Json)> Views(Language lang, PurposeCatalogue catalogue, PermitRegister register, IMinimiser minimiser)
    {
        if (register.NewestOf(SyntheticCity.Id(1)) is not { } permit)
        {
            return [];
        }

        var card = PermitCard.Of(permit);
        return [.. catalogue.Purposes.Select(purpose => (purpose.Title!.In(lang.Code), Readable(card, minimiser, purpose.Id)))];
    }

    private static string Readable(PermitCard card, IMinimiser minimiser, PurposeId purpose)
    {
        var seen = JsonSerializer.SerializeToElement(card, minimiser.TypeInfo<PermitCard>(purpose));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            seen.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
