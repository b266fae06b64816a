using System.Text.Json;
using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Json;

public class JsonMapRulesTests
{
    [Fact]
    public void Field_NoSuchMember_SaysWhichIsMeant()
    {
        var problem = Only(x => x.Map<Permit>(m => m.Field("Plate", static p => p.Plate, f => f.For("permit").Raw())));

        Assert.Equal(("CRT-MIN-122", "/purposes/permit/Plate", "permit"), (problem.Code, problem.Path, problem.Document));
        Assert.Contains("did you mean 'plate'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("extra")]
    [InlineData("bsn")]
    public void Field_IgnoredOrExtensionMember_IsNoMember(string name) =>
        Assert.Equal("CRT-MIN-122", Only(x => x.Map<Permit>(m => m.Field(name, static p => p.Plate, f => f.For("permit").Raw()))).Code);

    [Theory]
    [InlineData("byName")]
    [InlineData("anything")]
    [InlineData("free")]
    [InlineData("shape")]
    [InlineData("number")]
    public void Field_MemberThatCannotBeWalked_IsNamedWhateverItsForm(string name)
    {
        foreach (var declare in (Action<FieldFormBuilder>[])[static f => f.Raw(), static f => f.Nested(), static f => f.Year(), static f => f.Pseudonym("a", "b")])
        {
            var problems = Problems(x => x.Map<Odd>(m => m.Field(name, static o => o.Plain, f => declare(f.For("permit")))));

            Assert.Contains(problems, problem => problem.Code == "CRT-MIN-123" && problem.Path == $"/purposes/permit/{name}");
        }
    }

    [Fact]
    public void Nested_MemberWithItsOwnConverter_IsRefused()
    {
        var problem = Only(x => x
            .Map<Odd>(m => m.Field("converted", static o => o.Converted, f => f.For("permit").Nested()))
            .Map<Person>(m => m.Field("email", static p => p.Email, f => f.For("permit").Raw())));

        Assert.Equal(("CRT-MIN-123", "/purposes/permit/converted"), (problem.Code, problem.Path));
    }

    [Fact]
    public void Scalar_DeclaredValueType_IsAValue()
    {
        var minimiser = Minimiser.Create(x => x.Json(RecordsJson.Default).Scalar<PlateNumber>()
            .Map<Odd>(m => m.Field("number", static o => o.Number, f => f.For("permit").Raw())));

        Assert.Equal("""{"number":"XX"}""", JsonSerializer.Serialize(new Odd { Number = new("XX") }, minimiser.TypeInfo<Odd>("permit")));
    }

    [Fact]
    public void Raw_Object_IsRefused() =>
        Assert.Equal("CRT-MIN-125", Only(x => x.Map<Permit>(m => m.Field("holder", static p => p.Holder, f => f.For("permit").Raw()))).Code);

    [Fact]
    public void Raw_ListOfObjects_IsRefused() =>
        Assert.Equal("CRT-MIN-125", Only(x => x.Map<Permit>(m => m.Field("drivers", static p => p.Drivers, f => f.For("permit").Raw()))).Code);

    [Fact]
    public void Nested_Value_IsRefused() =>
        Assert.Equal("CRT-MIN-125", Only(x => x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Nested()))).Code);

    [Fact]
    public void Transform_OfAList_IsRefused() =>
        Assert.Equal("CRT-MIN-125", Only(x => x.Map<Permit>(m => m.Field("tags", static p => p.Tags, f => f.For("permit").Year()))).Code);

    [Fact]
    public void Transform_GetterOfAnotherType_IsRefused() =>
        Assert.Equal("CRT-MIN-126", Only(x => x.Map<Permit>(m => m.Field("since", static p => p.Age, f => f.For("permit").Year()))).Code);

    [Fact]
    public void Nested_TypeWithoutMap_IsRefused() =>
        Assert.Equal("CRT-MIN-124", Only(x => x.Map<Permit>(m => m.Field("holder", static p => p.Holder, f => f.For("permit").Nested()))).Code);

    [Fact]
    public void Nested_TypeWhoseMapHasNotThePurpose_IsRefused() =>
        Assert.Equal("CRT-MIN-124", Only(x => x
            .Map<Permit>(m => m.Field("holder", static p => p.Holder, f => f.For("permit").Nested()))
            .Map<Person>(m => m.Field("email", static p => p.Email, f => f.For("mail").Raw()))).Code);

    [Fact]
    public void Map_TypeThatTheContextDoesNotKnow_IsRefused() =>
        Assert.Equal("CRT-MIN-121", Only(x => x.Map<JsonMapRulesTests>(m => m.Field("a", static _ => 1, f => f.For("permit").Raw()))).Code);

    [Fact]
    public void Map_TypeWithDerivedTypes_IsRefused() =>
        Assert.Equal("CRT-MIN-123", Only(x => x.Map<Shape>(m => m.Field("sides", static s => s.Sides, f => f.For("permit").Raw()))).Code);

    [Fact]
    public void Map_WithoutJson_SaysWhatToCall() =>
        Assert.Contains("Json(", Assert.Single(Assert.Throws<MinimisationException>(() => Minimiser.Create(x =>
            x.Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("permit").Raw())))).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Json_TwoDifferent_IsRefusedAndTheSameTwiceIsOnce()
    {
        Assert.Equal("CRT-MIN-127", Assert.Single(Assert.Throws<MinimisationException>(() => Minimiser.Create(x =>
            x.Json(RecordsJson.Default).Json(new JsonSerializerOptions { TypeInfoResolver = RecordsJson.Default }))).Problems).Code);
        Minimiser.Create(x => x.Json(RecordsJson.Default).Json(RecordsJson.Default));
    }

    [Fact]
    public void Map_ThreeProblems_ListsThemAll() =>
        Assert.Equal(3, Problems(x => x.Map<Permit>(m => m
            .Field("nothing", static p => p.Age, f => f.For("permit").Raw())
            .Field("holder", static p => p.Holder, f => f.For("permit").Raw())
            .Field("since", static p => p.Since, f => f.For("permit").Transform("yaer", TransformParameters.None)))).Count);

    private static MinimisationProblem Only(Action<MinimisationBuilder> declare) => Assert.Single(Problems(declare));

    private static IReadOnlyList<MinimisationProblem> Problems(Action<MinimisationBuilder> declare) =>
        Assert.Throws<MinimisationException>(() => Minimiser.Create(x => declare(x.Json(RecordsJson.Default)))).Problems;
}
