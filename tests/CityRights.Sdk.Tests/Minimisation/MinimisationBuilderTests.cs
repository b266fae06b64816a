using System.Text.Json;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;
using CityRights.Tests.Minimisation.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Minimisation;

public class MinimisationBuilderTests
{
    [Fact]
    public void AddMinimisation_InAContainer_ProjectsWithPseudonyms()
    {
        using var services = Services(city => city
            .AddPseudonymisation(x => x.Keys(FixedKeySource.Ring()).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate.InCountry("NL"))))
            .AddMinimisation(x => x.Json(RecordsJson.Default).Map<Permit>(m => m
                .Field("plate", static p => p.Plate, f => f.For("scan").Pseudonym<ParkingDomain>("plate")))));
        services.GetRequiredService<IStartupValidator>().Validate();

        var json = JsonSerializer.Serialize(new Permit { Plate = "xx-99-zz" }, services.GetRequiredService<IMinimiser>().TypeInfo<Permit>("scan"));

        var token = services.GetRequiredService<PseudonymisationService>().Field(ParkingDomain.Id).ToToken("XX99ZZ");
        Assert.Equal($$"""{"plate":"{{token}}"}""", json);
    }

    /// <summary>A record that keeps pseudonyms needs no declaration to say that a token is one value.</summary>
    [Fact]
    public void AddMinimisation_MemberThatIsAPseudonym_IsWrittenAsItsToken()
    {
        using var services = Services(city => city
            .AddPseudonymisation(x => x.Keys(FixedKeySource.Ring()).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate.InCountry("NL"))))
            .AddMinimisation(x => x.Json(RecordsJson.Default).Map<StoredPermit>(m => m
                .Field("plate", static p => p.Plate, f => f.For("scan").Raw())
                .Field("former", static p => p.Former, f => f.For("scan").Raw()))));
        services.GetRequiredService<IStartupValidator>().Validate();
        var plate = services.GetRequiredService<IPseudonymiser<ParkingDomain>>().Pseudonymise("XX-99-ZZ");

        var json = JsonSerializer.Serialize(new StoredPermit(plate, null), services.GetRequiredService<IMinimiser>().TypeInfo<StoredPermit>("scan"));

        Assert.Equal($$"""{"plate":"{{plate.ToToken()}}","former":null}""", json);
    }

    [Fact]
    public void AddMinimisation_PlateThatIsNone_LeavesAsNull()
    {
        using var services = Services(city => city
            .AddPseudonymisation(x => x.Keys(FixedKeySource.Ring()).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate.InCountry("NL"))))
            .AddMinimisation(x => x.Json(RecordsJson.Default).Map<Permit>(m => m
                .Field("plate", static p => p.Plate, f => f.For("scan").Pseudonym<ParkingDomain>("plate")))));

        Assert.Equal(
            """{"plate":null}""",
            JsonSerializer.Serialize(new Permit { Plate = "???" }, services.GetRequiredService<IMinimiser>().TypeInfo<Permit>("scan")));
    }

    [Fact]
    public void AddMinimisation_Twice_MergesAndRegistersOnce()
    {
        var permits = static (MinimisationBuilder x) => x.Json(RecordsJson.Default).Map<Permit>(m => m.Field("plate", static p => p.Plate, f => f.For("scan").Raw()));
        using var services = Services(city => city
            .AddMinimisation(x => permits(x))
            .AddMinimisation(x => permits(x).Map<Person>(m => m.Field("name", static p => p.Name, f => f.For("scan").Raw()))));

        Assert.Equal(["permit", "person"], Assert.Single(services.GetServices<IMinimiser>()).Policies.Select(policy => policy.Id));
    }

    [Theory]
    [InlineData("purpose", "CRT-MIN-110")]
    [InlineData("transform", "CRT-MIN-111")]
    [InlineData("parameter", "CRT-MIN-112")]
    [InlineData("keys", "CRT-MIN-114")]
    [InlineData("twice", "CRT-MIN-115")]
    [InlineData("file", "CRT-MIN-108")]
    public void Start_NameThatPointsToNothing_StopsIt(string what, string code)
    {
        using var services = Services(city => city.AddMinimisation(x => _ = what switch
        {
            "purpose" => x.Policy(MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("scna").Raw()))),
            "transform" => x.Policy(MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("scan").Transform("yaer", TransformParameters.None)))),
            "parameter" => x.Policy(MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("scan").Transform("age-band", TransformParameters.None)))),
            "keys" => x.Policy(MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("scan").Pseudonym("parking", "plate")))),
            "twice" => x.Policy(MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("scan").Raw())))
                .Policy(MinimisationPolicy.Create("a", p => p.Field("y", f => f.For("scan").Raw()))),
            _ => x.PolicyFile("no-such-policy.json"),
        }));

        var thrown = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(code, Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Start_PolicyFile_IsReadAndItsProblemsNameLineAndColumn()
    {
        using var folder = new TempFolder();
        var good = folder.Write("good.json", """{"schema":"cityrights/policy/1","id":"dogs","purposes":{"scan":{"x":"raw"}}}""");
        var bad = folder.Write("bad.json", "{\"schema\":\"cityrights/policy/1\",\"id\":\"b\",\n \"purposes\":{\"scan\":{\"x\":\"row\"}}}");
        using var sound = Services(city => city.AddMinimisation(x => x.PolicyFile(good).PolicyFile(good)));
        using var unsound = Services(city => city.AddMinimisation(x => x.PolicyFile(good).PolicyFile(bad)));

        sound.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(["dogs"], sound.GetRequiredService<IMinimiser>().Policies.Select(policy => policy.Id));
        Assert.StartsWith(
            "bad.json(2,26): /purposes/scan/x:",
            Assert.Single(Assert.Throws<OptionsValidationException>(() => unsound.GetRequiredService<IStartupValidator>().Validate()).Failures),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Start_FaultyKeys_AreReportedOnceAndNotAsAProblemOfThePolicy()
    {
        using var services = Services(city => city
            .AddPseudonymisation(x => x.KeysFromFile("no-such.keys").Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate)))
            .AddMinimisation(x => x.Policy(MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("scan").Pseudonym("parking", "plate"))))));

        var thrown = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.DoesNotContain("CRT-MIN", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tenants_TwoNamed_HaveTheirOwnPoliciesAndTokens()
    {
        var keys = new FixedKeySource(CityRights.Keys.KeyState.Active);
        var collection = new ServiceCollection();
        foreach (var tenant in (string[])["alphen", "breda"])
        {
            collection.AddCityRights(tenant, city => Declare(city)
                .AddPseudonymisation(x => x.Keys(keys).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate.InCountry("NL"))))
                .AddMinimisation(x => x.Json(RecordsJson.Default).Map<Permit>(m => m.Named(tenant)
                    .Field("plate", static p => p.Plate, f => f.For("scan").Pseudonym<ParkingDomain>("plate")))));
        }

        using var services = collection.BuildServiceProvider();
        var written = ((string[])["alphen", "breda"]).Select(tenant =>
        {
            var minimiser = services.GetRequiredKeyedService<IMinimiser>(tenant);
            return (minimiser.Policies.Single().Id, JsonSerializer.Serialize(new Permit { Plate = "XX-99-ZZ" }, minimiser.TypeInfo<Permit>("scan")));
        }).ToList();

        Assert.Equal(["alphen", "breda"], written.Select(entry => entry.Id));
        Assert.NotEqual(written[0].Item2, written[1].Item2);
        Assert.Null(services.GetService<IMinimiser>());
    }

    [Fact]
    public void AddTransform_OfOnesOwn_IsFoundByName()
    {
        var definition = new TransformDefinition("initial", [], _ => new Initial());
        var policy = MinimisationPolicy.Create("a", p => p.Field("name", f => f.For("b").Transform("initial", TransformParameters.None)));
        var output = new Rows.MemoryRows();

        Minimiser.Create(x => x.AddTransform(definition).AddTransform(definition)).Rows(policy, "b", ["name"]).Project(new Rows.MemoryRow("Rex"), output);

        Assert.Equal(["R"], output.Finished);
        Assert.Throws<MinimisationException>(() => Minimiser.Create(x => x.AddTransform(new TransformDefinition("year", [], _ => new Initial()))));
    }

    private static ServiceProvider Services(Action<ICityRightsBuilder> declare)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city => declare(Declare(city)));
        return services.BuildServiceProvider();
    }

    private static ICityRightsBuilder Declare(ICityRightsBuilder city) => city
        .Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example")
        .Purposes(p => p.Add("scan", LegalBasis.PublicTask).LegalProvision("Parkeerverordening art. 4").NoRecipients()
            .DataCategories(DataCategory.VehicleLicensePlate).Retain(after: "permit-end", Period.Days(91), schedule: "2020, 15.1"));

    private sealed class Initial : Transform
    {
        public override int MaxOutputLength(int inputLength) => 1;

        protected override bool TryTransformCore(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
        {
            destination[0] = value[0];
            charsWritten = 1;
            return true;
        }
    }
}
