using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Registration;

public sealed class DeskBuilderTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task Desk_Declared_WorksThroughTheContainer()
    {
        await using var provider = Build(_ => { }, x => Sound(x));
        provider.GetRequiredService<IStartupValidator>().Validate();
        var token = provider.GetRequiredService<IReversibleTokeniser<ParkingDomain>>().Tokenise("NL:12-ABC-3", "plate").ToToken();
        var vaultToken = (await provider.GetRequiredService<ITokenVault<ParkingDomain>>().TokeniseAsync("NL:12-ABC-4", "plate")).ToToken();
        var desk = provider.GetRequiredService<IReidentificationDesk>();

        Assert.Equal("NL12ABC3", await RevealAsync(desk, token));
        Assert.Equal("NL12ABC4", await RevealAsync(desk, vaultToken));
    }

    [Fact]
    public async Task Desk_OfANamedTenant_IsKeyed()
    {
        var services = new ServiceCollection();
        services.AddCityRights("alphen", city => Declare(city, x => Sound(x), "alphen").UseInMemory());
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.Null(provider.GetService<IReidentificationDesk>());
        Assert.Equal("ReidentificationDesk(alphen)", provider.GetRequiredKeyedService<IReidentificationDesk>("alphen").ToString());
    }

    [Fact]
    public async Task Start_WithSomethingMissing_NamesIt()
    {
        await AssertStartFailsAsync("041", x => Sound(x), inMemory: false);
        await AssertStartFailsAsync("052", x => x.Vault<ParkingDomain>(), inMemory: false);
        await AssertStartFailsAsync("043", x => x.Reversible<ParkingDomain>().Desk(desk => desk.Purposes.Add("fraud")));
        await AssertStartFailsAsync("046", x => x.Reversible<ParkingDomain>().Desk(Pin));
        await AssertStartFailsAsync("051", x => x.Desk(desk =>
        {
            Pin(desk);
            desk.Purposes.Add("fraud");
        }));
        await AssertStartFailsAsync("047", x => Sound(x.Desk(desk => desk.Purposes.Add("no-such"))));
        await AssertStartFailsAsync("048", x => Sound(x.Desk(desk => desk.MostPerOperator = 0)));
        await AssertStartFailsAsync("048", x => Sound(x.Desk(desk => desk.RequestLifetime = TimeSpan.FromDays(31))));
        await AssertStartFailsAsync("048", x => Sound(x.Desk(desk => desk.LimitWindow = TimeSpan.Zero)));
        await AssertStartFailsAsync("045", x => Sound(x.Desk(desk => desk.Approvers.Add(ReidentificationApprover.FromPem("second.name", _key.ExportSubjectPublicKeyInfoPem())))));
        await AssertStartFailsAsync("042", x => Sound(x), city => city.UseReidentificationStore("other", "x", _ => new InMemoryReidentificationStore()));
        await AssertStartFailsAsync("053", x => Sound(x), city => city.UseTokenVaultStore("other", "x", _ => new InMemoryTokenVaultStore()));
    }

    [Fact]
    public async Task Reversible_OfADomainThatIsNotDeclared_StopsTheStart()
    {
        await using var provider = Build(_ => { }, x => x.Reversible<YouthCareDomain>());

        Assert.ThrowsAny<ArgumentException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Desk_DeclaredTwiceAlike_IsOne()
    {
        await using var provider = Build(_ => { }, x => Sound(Sound(x)));

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Open_UnsoundWithoutAContainer_ListsEveryProblem()
    {
        var failure = Assert.Throws<CityRightsException>(() => ReidentificationDesk.Open(new(new InMemoryReidentificationStore(), new())));

        Assert.Equal("CRT-PSEUDONYMISATION-049", failure.Code);
        Assert.All(new[] { "043", "046", "051" }, code => Assert.Contains($"CRT-PSEUDONYMISATION-{code}", failure.Message, StringComparison.Ordinal));
    }

    public void Dispose() => _key.Dispose();

    private async Task AssertStartFailsAsync(string code, Action<PseudonymisationBuilder> declare, Action<ICityRightsBuilder>? also = null, bool inMemory = true)
    {
        await using var provider = Build(city => also?.Invoke(city), declare, inMemory);
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains($"CRT-PSEUDONYMISATION-{code}", failure.Message, StringComparison.Ordinal);
    }

    private PseudonymisationBuilder Sound(PseudonymisationBuilder x) => x.Reversible<ParkingDomain>().Vault<ParkingDomain>().Desk(desk =>
    {
        Pin(desk);
        desk.Purposes.Add("fraud");
    });

    private void Pin(ReidentificationOptions desk) => desk.Approvers.Add(ReidentificationApprover.FromPem("m.bakker", _key.ExportSubjectPublicKeyInfoPem()));

    private async Task<string?> RevealAsync(IReidentificationDesk desk, string token)
    {
        var request = (await desk.RequestAsync(new() { Token = token, Purpose = "fraud", Reason = "case 1", Requester = "j.devries" })).Request!;
        await desk.ApproveAsync(request.Id, "m.bakker", ReidentificationStatement.Sign(desk.StatementFor(request, "m.bakker"), _key));
        using var answer = await desk.RevealAsync(request.Id, "j.devries");
        return Desk.DeskFixture.Read(answer);
    }

    private ServiceProvider Build(Action<ICityRightsBuilder> also, Action<PseudonymisationBuilder> declare, bool inMemory = true)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city =>
        {
            Declare(city, declare, Tenants.Default);
            if (inMemory)
            {
                city.UseInMemory();
            }

            also(city);
        });
        return services.BuildServiceProvider();
    }

    private static ICityRightsBuilder Declare(ICityRightsBuilder city, Action<PseudonymisationBuilder> declare, string tenant) => city
        .Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example")
        .Purposes(catalogue => catalogue.Add("fraud", LegalBasis.PublicTask).LegalProvision("Parkeerverordening art. 4")
            .DataCategories(DataCategory.VehicleLicensePlate).Retain(after: "case-end", Period.Days(91), schedule: "Selectielijst 2020, 15.1"))
        .AddPseudonymisation(x => declare(x.Keys(FixedKeySource.Ring(1, tenant)).Domain<ParkingDomain>(d => d.Field("plate", IdentifierFormats.Plate))));
}
