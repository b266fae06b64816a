using System.Text.Json;
using CityRights.Minimisation;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CityRights.Tests.Minimisation.Json;

/// <summary>Whatever is declared and whatever the record holds: nothing outside a purpose's declared fields is ever written for it.</summary>
public class JsonProjectionProperties
{
    private static readonly string[] Purposes = ["permit", "statistics", "mail"];

    private static readonly string[] PermitMembers = ["plate", "since", "age", "street", "holder", "drivers", "tags", "status", "postcode"];

    private static readonly string[] PersonMembers = ["name", "email", "home", "partner"];

    [Property(MaxTest = 300)]
    public Property Projection_AnyMapAndRecord_HoldsNoUndeclaredField() => Prop.ForAll(Declarations().ToArbitrary(), Records().ToArbitrary(), (declared, permit) =>
    {
        var minimiser = Minimiser.Create(x => Declare(x.Json(RecordsJson.Default), declared));
        return Purposes.Append("undeclared").All(purpose =>
        {
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(permit, minimiser.TypeInfo<Permit>(purpose)));
            return IsWithin(json.RootElement, "permit", purpose, declared);
        });
    });

    [Property(MaxTest = 100)]
    public Property Projection_SecretsInEveryMember_LeaveOnlyWhereDeclared() => Prop.ForAll(Declarations().ToArbitrary(), declared =>
    {
        var permit = new Permit { Plate = "S-plate", Street = "S-street", Postcode = "S-postcode", Tags = ["S-tags"], Holder = new() { Name = "S-name", Email = "S-email" } };
        var minimiser = Minimiser.Create(x => Declare(x.Json(RecordsJson.Default), declared));
        return Purposes.All(purpose =>
        {
            var json = JsonSerializer.Serialize(permit, minimiser.TypeInfo<Permit>(purpose));
            return PermitMembers.Concat(PersonMembers).All(member =>
                !json.Contains($"S-{member}", StringComparison.Ordinal)
                || declared.Any(field => field.Member == member && field.Purpose == purpose && IsRaw(field)));
        });
    });

    private static bool IsWithin(JsonElement element, string type, string purpose, IReadOnlyCollection<Field> declared)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().All(item => IsWithin(item, type, purpose, declared));
        }

        return element.ValueKind != JsonValueKind.Object || element.EnumerateObject().All(member =>
            declared.Contains(new Field(type, member.Name, purpose))
            && (member.Name is not ("holder" or "drivers" or "partner") || IsWithin(member.Value, "person", purpose, declared)));
    }

    private static bool IsRaw(Field field) => field.Member is "plate" or "street" or "status" or "tags" or "name" or "email";

    private static void Declare(MinimisationBuilder builder, IReadOnlyCollection<Field> declared)
    {
        builder
            .Map<Permit>(m => m
                .Field("plate", static p => p.Plate, f => Each("permit", "plate", f, static form => form.Raw()))
                .Field("since", static p => p.Since, f => Each("permit", "since", f, static form => form.Year()))
                .Field("age", static p => p.Age, f => Each("permit", "age", f, static form => form.AgeBand(10)))
                .Field("street", static p => p.Street, f => Each("permit", "street", f, static form => form.Raw()))
                .Field("tags", static p => p.Tags, f => Each("permit", "tags", f, static form => form.Raw()))
                .Field("status", static p => p.Status, f => Each("permit", "status", f, static form => form.Raw()))
                .Field("postcode", static p => p.Postcode, f => Each("permit", "postcode", f, static form => form.TruncatePostcode(2)))
                .Field("holder", static p => p.Holder, f => Each("permit", "holder", f, static form => form.Nested()))
                .Field("drivers", static p => p.Drivers, f => Each("permit", "drivers", f, static form => form.Nested())))
            .Map<Person>(m => m
                .Field("name", static p => p.Name, f => Each("person", "name", f, static form => form.Raw()))
                .Field("email", static p => p.Email, f => Each("person", "email", f, static form => form.Raw()))
                .Field("partner", static p => p.Partner, f => Each("person", "partner", f, static form => form.Nested())));

        void Each(string type, string member, FieldBuilder field, Action<FieldFormBuilder> form)
        {
            foreach (var purpose in declared.Where(known => known.Type == type && known.Member == member).Select(known => known.Purpose))
            {
                form(field.For(purpose));
            }
        }
    }

    /// <summary>Any set of fields; where an object is declared, something of it is.</summary>
    private static Gen<HashSet<Field>> Declarations() =>
        Gen.SubListOf(Purposes.SelectMany(purpose => PermitMembers.Select(member => new Field("permit", member, purpose))
                .Concat(PersonMembers.Where(member => member != "home").Select(member => new Field("person", member, purpose)))))
            .Select(fields => fields.Concat(fields.Where(field => field.Member is "holder" or "drivers").Select(field => new Field("person", "name", field.Purpose))).ToHashSet());

    private static Gen<Permit> Records() =>
        from plate in Texts()
        from age in ArbMap.Default.GeneratorFor<int>()
        from day in Gen.Choose(1, 700_000)
        from street in Texts()
        from postcode in Texts()
        from tags in Gen.ArrayOf(Texts())
        from holder in People(3)
        from drivers in Gen.ListOf(People(1))
        select new Permit
        {
            Plate = plate,
            Age = age,
            Since = DateOnly.FromDayNumber(day),
            Street = street,
            Postcode = postcode,
            Tags = [.. tags.Select(tag => tag ?? "")],
            Holder = holder,
            Drivers = [.. drivers.OfType<Person>()],
        };

    private static Gen<Person?> People(int depth) => depth == 0
        ? Gen.Constant<Person?>(null)
        : Gen.Frequency(
            (1, Gen.Constant<Person?>(null)),
            (3, from name in Texts()
                from email in Texts()
                from partner in People(depth - 1)
                select (Person?)new Person { Name = name, Email = email, Home = new("street", "1017 AB"), Partner = partner }));

    private static Gen<string?> Texts() => ArbMap.Default.GeneratorFor<string?>().Select(text => text is null ? null : string.Concat(text.Where(unit => !char.IsSurrogate(unit))));

    private sealed record Field(string Type, string Member, string Purpose);
}
