using CityRights.Consent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Consent;

public class ConsentStoreBuilderExtensionsTests
{
    [Fact]
    public async Task UseInMemory_Twice_IsOneStore()
    {
        await using var services = Build(city => city.UseInMemory().UseInMemory());

        var store = Assert.IsType<InMemoryConsentStore>(services.GetRequiredService<ConsentStore>());
        Assert.Same(store, services.GetRequiredService<ConsentStore>());
        Assert.Equal(Tenants.Default, store.Tenant);
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task UseConsentStore_TwoDifferent_StopsTheStartAndNamesTheFix()
    {
        await using var services = Build(city => city.UseInMemory().UseConsentStore("other", "place", tenant => new InMemoryConsentStore(tenant.Tenant)));

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<ConsentStore>());

        Assert.Contains("CRT-CONSENT-002", refused.Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task UseConsentStore_TwoIdentitiesOfOneKind_StopsTheStartWithoutPrintingThem()
    {
        await using var services = Build(city => city
            .UseConsentStore("other", "secret-place-1", tenant => new InMemoryConsentStore(tenant.Tenant))
            .UseConsentStore("other", "secret-place-2", tenant => new InMemoryConsentStore(tenant.Tenant)));

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<ConsentStore>());

        Assert.DoesNotContain("secret-place", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseConsentStore_OfAnotherTenant_IsRefused()
    {
        await using var services = Build(city => city.UseConsentStore("other", "", _ => new InMemoryConsentStore("leiden")));

        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<ConsentStore>());
    }

    [Fact]
    public async Task UseInMemory_TwoTenants_HaveTheirOwn()
    {
        var collection = new ServiceCollection();
        collection.AddCityRights("alphen", city => city.Organisation("Alphen", "privacy@alphen.example").UseInMemory());
        collection.AddCityRights("leiden", city => city.Organisation("Leiden", "privacy@leiden.example").UseInMemory());
        await using var services = collection.BuildServiceProvider();

        var alphen = services.GetRequiredKeyedService<ConsentStore>("alphen");
        var leiden = services.GetRequiredKeyedService<ConsentStore>("leiden");

        Assert.NotSame(alphen, leiden);
        Assert.Equal("alphen", alphen.Tenant);
        Assert.Equal("leiden", leiden.Tenant);
        Assert.Null(services.GetService<ConsentStore>());
    }

    private static ServiceProvider Build(Action<ICityRightsBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");
            configure(city);
        });
        return services.BuildServiceProvider();
    }
}
