using System.Text.Json;
using CityRights;
using CityRights.Minimisation;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

/// <summary>What the service holds about a resident, as each purpose sees it: the very projections that the purposes work with.</summary>
internal sealed class MyData(PurposeCatalogue catalogue, IMinimiser minimiser, PermitRegister register)
{
    public IReadOnlyList<PurposeView> Of(Person resident, Language language)
    {
        var permit = register.NewestOf(resident.Id);
        return [.. catalogue.Purposes.Select(purpose => new PurposeView(
            purpose.Title!.In(language.Code),
            BasisTexts.Of(purpose.Basis).In(language.Code),
            purpose.LegalProvision,
            permit is null ? [] : Fields(permit, purpose.Id, language)))];
    }

    private List<(string Name, string Value)> Fields(Permit permit, PurposeId purpose, Language language)
    {
        var seen = JsonSerializer.SerializeToElement(PermitCard.Of(permit), minimiser.TypeInfo<PermitCard>(purpose));
        return [.. seen.EnumerateObject()
            .Where(static field => field.Value.ValueKind != JsonValueKind.Null)
            .Select(field => (FieldTexts.Of(field.Name).In(language.Code), Value(field, permit, language)))];
    }

    // A pseudonym is shown as what it is and not as itself: nobody needs to read it.
    private static string Value(JsonProperty field, Permit permit, Language language) => field.Name switch
    {
        "plate" => FieldTexts.Pseudonym.In(language.Code),
        "until" when DateOnly.TryParseExact(field.Value.ToString(), "yyyy-MM-dd", out var day) => language.Date(day),
        "state" => PermitTexts.Of(permit.State).In(language.Code),
        _ => field.Value.ToString(),
    };
}
