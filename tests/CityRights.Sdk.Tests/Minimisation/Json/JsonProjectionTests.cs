using System.Text.Json;
using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Json;

public class JsonProjectionTests
{
    private static readonly Permit Sample = new()
    {
        Plate = "XX-99-ZZ",
        Since = new(2019, 5, 4),
        Age = 41,
        Street = "Voorbeeldstraat 1",
        Postcode = "1017 AB",
        Holder = new() { Name = "A. Voorbeeld", Email = "a@voorbeeld.example", Home = new("Voorbeeldstraat 1", "1017 AB"), Partner = new() { Name = "B" } },
        Drivers = [new() { Name = "C" }, new() { Name = "D", Email = "d@voorbeeld.example" }],
        Tags = ["blue"],
        Status = Status.Closed,
        Extra = new() { ["bsn"] = JsonDocument.Parse("\"123456782\"").RootElement },
    };

    [Fact]
    public void Raw_DeclaredMembers_AreWrittenAsTheContextWritesThem()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m
            .Field("plate", static p => p.Plate, f => f.For("permit").Raw())
            .Field("status", static p => p.Status, f => f.For("permit").Raw())
            .Field("tags", static p => p.Tags, f => f.For("permit").Raw())));

        Assert.Equal("""{"plate":"XX-99-ZZ","tags":["blue"],"status":"Closed"}""", Write(minimiser, "permit"));
    }

    [Fact]
    public void Transform_Members_AreWrittenGeneralised()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m
            .Field("since", static p => p.Since, f => f.For("statistics").Year().For("permit").Raw())
            .Field("age", static p => p.Age, f => f.For("statistics").AgeBand(width: 10))
            .Field("postcode", static p => p.Postcode, f => f.For("statistics").TruncatePostcode(keep: 4))));

        Assert.Equal("""{"since":"2019","age":"40-49","postcode":"1017"}""", Write(minimiser, "statistics"));
        Assert.Equal("""{"since":"2019-05-04"}""", Write(minimiser, "permit"));
    }

    [Fact]
    public void Transform_MissingValue_StaysMissingAndKeepsTheMembersOwnIgnoreCondition()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m
            .Field("since", static p => p.Since, f => f.For("statistics").Year())
            .Field("postcode", static p => p.Postcode, f => f.For("statistics").TruncatePostcode(keep: 4))));

        Assert.Equal("""{"since":null}""", JsonSerializer.Serialize(new Permit(), minimiser.TypeInfo<Permit>("statistics")));
    }

    [Fact]
    public void Transform_RefusedValue_IsNullNeverTheValue()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m
            .Field("age", static p => p.Age, f => f.For("statistics").AgeBand(width: 10))
            .Field("postcode", static p => p.Postcode, f => f.For("statistics").TruncatePostcode(keep: 4))));

        Assert.Equal(
            """{"age":null,"postcode":null}""",
            JsonSerializer.Serialize(new Permit { Age = 4711, Postcode = "somewhere in the old town" }, minimiser.TypeInfo<Permit>("statistics")));
    }

    [Fact]
    public void Missing_DeclaredMarkers_ComeOutAsMissing()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m
            .Field("age", static p => p.Age, f => f.For("statistics").Missing("-1").AgeBand(width: 10))));

        Assert.Equal("""{"age":null}""", JsonSerializer.Serialize(new Permit { Age = -1 }, minimiser.TypeInfo<Permit>("statistics")));
    }

    [Fact]
    public void Nested_ObjectsAndLists_ObeyTheirOwnMap()
    {
        var minimiser = Create(x => x
            .Map<Permit>(m => m
                .Field("holder", static p => p.Holder, f => f.For("mail").Nested())
                .Field("drivers", static p => p.Drivers, f => f.For("mail").Nested()))
            .Map<Person>(m => m
                .Field("email", static p => p.Email, f => f.For("mail").Raw())
                .Field("home", static p => p.Home, f => f.For("mail").Nested()))
            .Map<Address>(m => m.Field("postcode", static a => a.Postcode, f => f.For("mail").TruncatePostcode(keep: 2))));

        Assert.Equal(
            """{"holder":{"email":"a@voorbeeld.example","home":{"postcode":"10"}},"drivers":[{"email":null,"home":null},{"email":"d@voorbeeld.example","home":null}]}""",
            Write(minimiser, "mail"));
    }

    [Fact]
    public void Nested_TypeThatHoldsItself_IsWalked()
    {
        var minimiser = Create(x => x
            .Map<Permit>(m => m.Field("holder", static p => p.Holder, f => f.For("mail").Nested()))
            .Map<Person>(m => m
                .Field("name", static p => p.Name, f => f.For("mail").Raw())
                .Field("partner", static p => p.Partner, f => f.For("mail").Nested())));

        Assert.Equal("""{"holder":{"name":"A. Voorbeeld","partner":{"name":"B","partner":null}}}""", Write(minimiser, "mail"));
    }

    [Fact]
    public void List_OfAMappedType_IsProjectedItemByItem()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw())));

        Assert.Equal(
            """[{"plate":"XX-99-ZZ"},{"plate":null}]""",
            JsonSerializer.Serialize([Sample, new Permit()], minimiser.TypeInfo<List<Permit>>("permit")));
    }

    [Theory]
    [InlineData("marketing")]
    [InlineData("refund")]
    public void TypeInfo_UndeclaredPurpose_WritesNothingAndCounts(string purpose)
    {
        var minimiser = Create(x => x
            .Map<Permit>(m => m.Named($"permit-{purpose}").Field("plate", static p => p.Plate, f => f.For("permit").Raw()))
            .Map<Person>(m => m.Field("name", static p => p.Name, f => f.For("refund").Raw())));
        using var counted = new Counted("cityrights.minimisation.records.undeclared");

        var json = JsonSerializer.Serialize([Sample, Sample], minimiser.TypeInfo<List<Permit>>(purpose));

        Assert.Equal("[{},{}]", json);
        Assert.Equal(2, counted.Sum("cityrights.policy", $"permit-{purpose}"));
        Assert.DoesNotContain("marketing", counted.Tags);
    }

    [Fact]
    public void RefusedValue_IsCountedUnderDeclaredNamesOnly()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m.Named("permit-refused")
            .Field("postcode", static p => p.Postcode, f => f.For("statistics").TruncatePostcode(keep: 4))));
        using var counted = new Counted("cityrights.minimisation.values.refused");

        JsonSerializer.Serialize(new Permit { Postcode = "canary!" }, minimiser.TypeInfo<Permit>("statistics"));

        Assert.Equal(1, counted.Sum("cityrights.policy", "permit-refused"));
        Assert.DoesNotContain(counted.Tags, tag => tag.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void JsonOptions_UnmappedType_IsWrittenEmpty()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw())));

        Assert.Equal("{}", JsonSerializer.Serialize(Sample.Holder, minimiser.JsonOptions("permit").GetTypeInfo(typeof(Person))));
    }

    [Fact]
    public void JsonOptions_DerivedType_IsWrittenEmptyNotRaw()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw())));

        Assert.Equal("{}", JsonSerializer.Serialize(new Circle { Radius = 4711 }, minimiser.JsonOptions("permit").GetTypeInfo(typeof(Shape))));
    }

    [Fact]
    public void Nested_Structure_ObeysItsMapWhetherNullableOrNot()
    {
        var minimiser = Create(x => x
            .Map<Odd>(m => m.Field("place", static o => o.Place, f => f.For("permit").Nested()))
            .Map<Point>(m => m.Field("x", static p => p.X, f => f.For("permit").Raw().For("statistics").AgeBand(10))));

        Assert.Equal("""{"place":{"x":4}}""", JsonSerializer.Serialize(new Odd { Place = new(4, 7) }, minimiser.TypeInfo<Odd>("permit")));
        Assert.Equal("""{"place":null}""", JsonSerializer.Serialize(new Odd(), minimiser.TypeInfo<Odd>("permit")));
        Assert.Equal("""{"x":4}""", JsonSerializer.Serialize(new Point(4, 7), minimiser.TypeInfo<Point?>("permit")));
        Assert.Equal("""{"x":"0-9"}""", JsonSerializer.Serialize(new Point(4, 7), minimiser.TypeInfo<Point>("statistics")));
        Assert.Equal("{}", JsonSerializer.Serialize(new Point(4, 7), minimiser.TypeInfo<Point?>("marketing")));
    }

    [Theory]
    [InlineData(typeof(Dictionary<string, Person>))]
    [InlineData(typeof(JsonElement))]
    [InlineData(typeof(PlateNumber))]
    [InlineData(typeof(object))]
    public void JsonOptions_TypeThatCannotBeWalked_IsRefused(Type type)
    {
        var options = Create(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw()))).JsonOptions("permit");

        Assert.Throws<InvalidOperationException>(() => options.GetTypeInfo(type));
    }

    [Fact]
    public void TypeInfo_UnmappedType_NamesTheFix()
    {
        var minimiser = Create(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw())));

        Assert.Contains("Map<Person>", Assert.Throws<InvalidOperationException>(() => minimiser.TypeInfo<Person>("permit")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => minimiser.TypeInfo<string>("permit"));
        Assert.Throws<ArgumentException>(() => minimiser.TypeInfo<Permit>(default));
    }

    [Fact]
    public void Context_ItsOwnOptions_StayAsTheyWere()
    {
        Create(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw())));

        Assert.Contains("Voorbeeldstraat", JsonSerializer.Serialize(Sample, RecordsJson.Default.Permit), StringComparison.Ordinal);
    }

    private static Minimiser Create(Action<MinimisationBuilder> declare) => Minimiser.Create(x => declare(x.Json(RecordsJson.Default)));

    private static string Write(Minimiser minimiser, string purpose) => JsonSerializer.Serialize(Sample, minimiser.TypeInfo<Permit>(purpose));
}
