using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Pseudonymisation;

public sealed class PseudonymisationBuilderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.PathOf("city.keys");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_KeysAndDomain_ServicesWorkTogether()
    {
        KeyFile.Create(Path);
        using var services = Build(x => x.KeysFromFile(Path).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate)));
        services.GetRequiredService<IStartupValidator>().Validate();

        var token = services.GetRequiredService<IPseudonymiser<ParkingDomain>>().Pseudonymise("NL:12-ABC-3").ToToken();

        Assert.Equal(token, services.GetRequiredService<PseudonymisationService>().Field("parking").ToToken("NL:12-ABC-3"));
        Assert.False(services.GetRequiredService<ISubjectReferences>().Resolve("text", "x").IsDefault);
        Assert.Equal(1, services.GetRequiredService<KeyRing>().CurrentVersion);
    }

    [Fact]
    public void Add_Twice_IsOnceAndMerges()
    {
        KeyFile.Create(Path);
        Action<PseudonymisationBuilder> declare = x => x
            .KeysFromFile(Path)
            .Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate))
            .Subjects(d => d.Field(IdentifierFormats.Plate));
        var once = Services(declare);
        var twice = Services(x => declare(x), x => { declare(x); x.Domain<ParkingDomain>(d => d.Field(IdentifierFormats.EMail)); });

        Assert.Equal(once.Count(Counts), twice.Count(Counts));
        using var services = twice.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(["plate", "e-mail"], services.GetRequiredService<PseudonymisationService>().Domains.Single().Fields.Select(field => field.Id));
        Assert.False(services.GetRequiredService<ISubjectReferences>().Resolve("plate", "NL:1").IsDefault);

        static bool Counts(ServiceDescriptor service) => service.ServiceType.Namespace?.StartsWith("CityRights", StringComparison.Ordinal) == true;
    }

    [Fact]
    public void Start_NoKeys_NamesTheCall()
    {
        using var services = Build(x => x.Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate)));

        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("CRT-KEYS-001", exception.Message, StringComparison.Ordinal);
        Assert.Contains("KeysFromFile", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<KeyRing>);
    }

    [Fact]
    public void Start_KeysFromTwoSources_IsRefused()
    {
        KeyFile.Create(Path);
        using var services = Build(x => x.KeysFromFile(Path).KeysForDevelopment(_folder.PathOf("dev.keys"), "Development"));

        Assert.Contains("CRT-KEYS-002", Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BadKeyFile_StopsTheHost()
    {
        File.WriteAllText(Path, "{");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead);
        }

        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCityRights(city => Declare(city).AddPseudonymisation(x => x.KeysFromFile(Path)));
        using var host = builder.Build();

        Assert.Equal("CRT-KEYS-024", (await Assert.ThrowsAsync<CityRightsException>(() => host.StartAsync())).Code);
    }

    [Fact]
    public void Start_DomainsThatContradict_IsRefused()
    {
        using var services = Build(x => x
            .Keys(new FixedKeySource(KeyState.Active))
            .Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate))
            .Domain("libraries", "park", d => d.Field(IdentifierFormats.EMail))
            .Domain("zones", "zone", d => d.Field("zone", IdentifierFormats.Text, valueSpace: 12)));

        var message = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate).Message;
        Assert.Contains("CRT-PSEUDONYMISATION-003", message, StringComparison.Ordinal);
        Assert.Contains("CRT-PSEUDONYMISATION-007", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_DevelopmentKeys_AreSaidInTheLog()
    {
        var log = new RecordingLoggers();
        using (var services = Build(log, x => x.KeysForDevelopment(Path, "Development")))
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }

        using (var services = Build(log, x => x.KeysForDevelopment(Path, "Development")))
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }

        Assert.Equal([2001, 2002], log.Entries.Where(entry => entry.Level == LogLevel.Warning).Select(entry => entry.Id));
        Assert.All(log.Entries.Where(entry => entry.Level == LogLevel.Warning), entry => Assert.Contains(Path, entry.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Start_DevelopmentKeysInProduction_AreRefused()
    {
        using var services = Build(x => x.KeysForDevelopment(Path, "Production"));

        Assert.Equal("CRT-KEYS-030", Assert.Throws<CityRightsException>(services.GetRequiredService<IStartupValidator>().Validate).Code);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void Start_SmallValueSpaceWithReason_IsSaidInTheLog()
    {
        var log = new RecordingLoggers();
        using var services = Build(log, x => x
            .Keys(new FixedKeySource(KeyState.Active))
            .Domain("zones", "zone", d => d.Field("zone", IdentifierFormats.Text, valueSpace: 12, smallSpaceReason: "zones are public")));
        services.GetRequiredService<IStartupValidator>().Validate();

        var entry = Assert.Single(log.Entries, entry => entry.Id == 4001);
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Contains("zones are public", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_TwoNamedTenants_ShareNothing()
    {
        var (alphen, breda) = (_folder.PathOf("alphen.keys"), _folder.PathOf("breda.keys"));
        KeyFile.Create(alphen);
        KeyFile.Create(breda);
        var services = new ServiceCollection();
        services.AddCityRights("alphen", city => Declare(city).AddPseudonymisation(x => x.KeysFromFile(alphen).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate))));
        services.AddCityRights("breda", city => Declare(city).AddPseudonymisation(x => x.KeysFromFile(breda).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate))));
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotEqual(
            provider.GetRequiredKeyedService<IPseudonymiser<ParkingDomain>>("alphen").Pseudonymise("NL:12-ABC-3"),
            provider.GetRequiredKeyedService<IPseudonymiser<ParkingDomain>>("breda").Pseudonymise("NL:12-ABC-3"));
        Assert.Null(provider.GetService<IPseudonymiser<ParkingDomain>>());
        Assert.Equal("breda", provider.GetRequiredKeyedService<PseudonymisationService>("breda").Tenant);
    }

    [Fact]
    public void Add_OpenRing_IsUsedAndDisposed()
    {
        var ring = FixedKeySource.Ring();
        using (var services = Build(x => x.Keys(ring)))
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            Assert.Same(ring, services.GetRequiredService<KeyRing>());
        }

        Assert.Throws<ObjectDisposedException>(ring.ThrowIfDisposed);
    }

    [Fact]
    public void Add_RingOfAnotherTenant_IsRefused()
    {
        using var services = Build(x => x.Keys(FixedKeySource.Ring(tenant: "alphen")));

        Assert.Equal("CRT-KEYS-010", Assert.Throws<CityRightsException>(services.GetRequiredService<IStartupValidator>().Validate).Code);
    }

    [Fact]
    public void Add_WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => PseudonymisationBuilderExtensions.AddPseudonymisation(null!, _ => { }));
        Build(x =>
        {
            Assert.Throws<ArgumentNullException>(() => x.City.AddPseudonymisation(null!));
            Assert.Throws<ArgumentNullException>(() => x.Keys((KeySource)null!));
            Assert.Throws<ArgumentNullException>(() => x.Keys((KeyRing)null!));
            Assert.Throws<ArgumentException>(() => x.KeysFromFile(" "));
            Assert.Throws<ArgumentException>(() => x.KeysForDevelopment(""));
            Assert.Throws<ArgumentNullException>(() => x.Subjects(null!));
            Assert.Throws<ArgumentNullException>(() => x.Domain<ParkingDomain>(null!));
        }).Dispose();
    }

    [Fact]
    public void Canary_EverythingAtTraceLevel_ShowsNoPersonTokenOrKey()
    {
        KeyFile.Create(Path);
        var log = new RecordingLoggers();
        using var services = Build(log, x => x.KeysFromFile(Path).Domain<ParkingDomain>(d => d.Field(IdentifierFormats.Plate).Field(IdentifierFormats.EMail)));
        services.GetRequiredService<IStartupValidator>().Validate();
        var parking = services.GetRequiredService<IPseudonymiser<ParkingDomain>>();
        var subjects = services.GetRequiredService<ISubjectReferences>();
        var shown = new List<string>();
        var token = parking.Pseudonymise("canary.4711@example.org", "e-mail").ToToken();
        foreach (var use in new Action[]
        {
            () => parking.Pseudonymise("NL:CANARY_4711", "plate"),
            () => parking.Pseudonymise("canary.4711", "e-mail"),
            () => parking.Pseudonymise("canary.4711@example.org"),
            () => parking.Pseudonymise("canary.4711@example.org", "canary"),
            () => parking.CandidatesFor("canary.4711", "e-mail"),
            () => parking.PseudonymiseMany(["canary.4711"], new Pseudonym<ParkingDomain>[1], field: "e-mail"),
            () => subjects.Resolve("e-mail", "canary.4711"),
            () => Pseudonym<ParkingDomain>.Parse(token + "0"),
            () => Pseudonym<YouthCareDomain>.Parse(token),
        })
        {
            shown.Add(Record.Exception(use)!.ToString());
        }

        shown.AddRange(log.Entries.Select(entry => entry.Text));
        shown.Add($"{parking} {subjects} {subjects.Resolve("e-mail", "canary.4711@example.org")} {parking.Pseudonymise("canary.4711@example.org", "e-mail")} {services.GetRequiredService<KeyRing>()} {services.GetRequiredService<PseudonymisationService>()}");
        var root = File.ReadAllText(Path).Split("\"root\": \"")[1][..44];
        Assert.All(shown, text =>
        {
            Assert.DoesNotContain("4711", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(token[8..], text, StringComparison.Ordinal);
            Assert.DoesNotContain(root, text, StringComparison.Ordinal);
        });
    }

    private static ICityRightsBuilder Declare(ICityRightsBuilder city) => city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");

    private static ServiceCollection Services(params Action<PseudonymisationBuilder>[] declare)
    {
        var services = new ServiceCollection();
        foreach (var one in declare)
        {
            services.AddCityRights(city => Declare(city).AddPseudonymisation(one));
        }

        return services;
    }

    private static ServiceProvider Build(Action<PseudonymisationBuilder> declare) => Services(declare).BuildServiceProvider();

    private static ServiceProvider Build(RecordingLoggers log, Action<PseudonymisationBuilder> declare)
    {
        var services = Services(declare);
        services.AddSingleton<ILoggerFactory>(log);
        return services.BuildServiceProvider();
    }
}
