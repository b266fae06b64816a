using System.Text.Json;
using CityRights;
using CityRights.Minimisation;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

/// <summary>What the service holds about a resident: every row as it is kept, and what each purpose sees of it by the very projection that the purpose works with.</summary>
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

    /// <summary>The rows as they are kept: the resident's own, then each permit and application.</summary>
    public IReadOnlyList<HeldView> Held(Person resident, Language language)
    {
        (string, string) Field(string name, string value) => (FieldTexts.OfKept(name).In(language.Code), value);
        return
        [
            new(ResidentTexts.Yourself.In(language.Code),
            [
                Field("name", resident.Name), Field("address", resident.Address), Field("postcode", resident.Postcode),
                Field("birthDate", language.Date(resident.BirthDate)), Field("phone", resident.Phone), Field("zone", resident.Zone),
            ]),
            .. register.AllOf(resident.Id).Select(permit => new HeldView(
                $"{ResidentTexts.APermit.In(language.Code)} {permit.Id.ToString(language.Culture)}",
                [
                    Field("plate", FieldTexts.Pseudonym.In(language.Code)),
                    Field("state", PermitTexts.Of(permit.State).In(language.Code)),
                    (ResidentTexts.From.In(language.Code), language.Date(permit.From)),
                    Field("until", language.Date(permit.Until)),
                    .. permit.DecidedBy is { } clerk ? [Field("decidedBy", clerk)] : Array.Empty<(string, string)>(),
                ])),
        ];
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
