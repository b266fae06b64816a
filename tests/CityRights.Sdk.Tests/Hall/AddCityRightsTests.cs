using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Hall;

public sealed class AddCityRightsTests
{
    [Fact]
    public void AddCityRights_Unnamed_RegistersTheCataloguePlainly()
    {
        using var provider = Provider(services => services.AddCityRights(city => Declare(city, "permit")));
        Assert.Equal("permit", Assert.Single(provider.GetRequiredService<PurposeCatalogue>().Purposes).Id.Value);
        Assert.Same(provider.GetRequiredService<PurposeCatalogue>(), provider.GetRequiredService<PurposeCatalogue>());
    }

    [Fact]
    public void AddCityRights_NamedDefault_IsTheUnnamedTenant()
    {
        using var provider = Provider(services => services.AddCityRights("default", city => Declare(city, "permit")));
        Assert.Single(provider.GetRequiredService<PurposeCatalogue>().Purposes);
    }

    [Fact]
    public void AddCityRights_Named_IsKeyedAndApart()
    {
        using var provider = Provider(services =>
        {
            services.AddCityRights("alphen", city => Declare(city, "permit"));
            services.AddCityRights("veere", city => Declare(city, "permit", "appeal"));
        });
        Assert.Single(provider.GetRequiredKeyedService<PurposeCatalogue>("alphen").Purposes);
        Assert.Equal(2, provider.GetRequiredKeyedService<PurposeCatalogue>("veere").Purposes.Length);
        Assert.Null(provider.GetService<PurposeCatalogue>());
        Assert.Null(provider.GetKeyedService<PurposeCatalogue>("leiden"));
    }

    [Fact]
    public void AddCityRights_Twice_IsOnce()
    {
        using var provider = Provider(services =>
        {
            services.AddCityRights(city => Declare(city, "permit"));
            services.AddCityRights(city => Declare(city, "permit"));
        });
        Validate(provider);
        Assert.Single(provider.GetRequiredService<PurposeCatalogue>().Purposes);
        Assert.Single(provider.GetServices<PurposeCatalogue>());
    }

    [Fact]
    public void AddCityRights_TwiceWithOtherPurposes_Merges()
    {
        using var provider = Provider(services =>
        {
            services.AddCityRights(city => Declare(city, "permit"));
            services.AddCityRights(city => city.Purposes(p => p.Add("appeal", LegalBasis.Contract).DataCategories(DataCategory.Age)));
        });
        Validate(provider);
        Assert.Equal(["permit", "appeal"], provider.GetRequiredService<PurposeCatalogue>().Purposes.Select(purpose => purpose.Id.Value));
    }

    [Fact]
    public void Start_SameIdOtherContent_Fails()
    {
        using var provider = Provider(services =>
        {
            services.AddCityRights(city => Declare(city, "permit"));
            services.AddCityRights(city => city.Purposes(p => p.Add("permit", LegalBasis.Contract).DataCategories(DataCategory.Age)));
        });
        AssertFails(provider, "CRT-HALL-101");
    }

    [Fact]
    public void Start_AnotherOrganisation_Fails()
    {
        using var provider = Provider(services => services.AddCityRights(city => Declare(city, "permit").Organisation("Gemeente Anders", "a@b.example")));
        AssertFails(provider, "CRT-HALL-106");
    }

    [Fact]
    public void Start_NoOrganisation_Fails()
    {
        using var provider = Provider(services => services.AddCityRights(city => city.Purposes(p => p.Add("permit", LegalBasis.Contract).DataCategories(DataCategory.Age))));
        AssertFails(provider, "CRT-HALL-105");
    }

    [Fact]
    public void Start_OneOfTwoTenantsWrong_FailsForThatOne()
    {
        using var provider = Provider(services =>
        {
            services.AddCityRights("alphen", city => Declare(city, "permit"));
            services.AddCityRights("veere", city => Declare(city, "permit").Purposes(p => p.Add("sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber)));
        });
        AssertFails(provider, "CRT-HALL-112");
        Assert.NotNull(provider.GetRequiredKeyedService<PurposeCatalogue>("alphen"));
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<PurposeCatalogue>("veere"));
    }

    [Fact]
    public async Task Start_OfAHost_FailsWithEveryProblem()
    {
        var builder = new HostApplicationBuilder();
        builder.Services.AddCityRights(city => city.Purposes(p => p.Add("sms", LegalBasis.Consent)));
        using var host = builder.Build();
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(3, exception.Failures.Count());
        Assert.All((string[])["CRT-HALL-105", "CRT-HALL-112", "CRT-HALL-120"], code => Assert.Contains(code, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void AddCityRights_WrongUse_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddCityRights(null!));
        Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddCityRights(_ => { }));
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddCityRights("Alphen aan den Rijn", _ => { }));
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddCityRights("", _ => { }));
        new ServiceCollection().AddCityRights(city =>
        {
            Assert.Throws<ArgumentException>(() => city.Organisation(" ", "a"));
            Assert.Throws<ArgumentException>(() => city.Organisation("a", ""));
            Assert.Throws<ArgumentNullException>(() => city.Purposes(null!));
            Assert.Throws<ArgumentNullException>(() => city.PurposesFromJson((Stream)null!));
            Assert.Throws<ArgumentException>(() => city.PurposesFromJson(""));
        });
        Assert.Throws<ArgumentNullException>(() => ((ICityRightsBuilder)null!).Organisation("a", "b"));
    }

    [Fact]
    public void AddCityRights_Builder_KnowsServicesAndTenant()
    {
        var services = new ServiceCollection();
        Assert.Equal("default", services.AddCityRights(city => Assert.Same(services, city.Services)).Tenant);
        Assert.Equal("alphen", services.AddCityRights("alphen", _ => { }).Tenant);
    }

    [Fact]
    public void AddCityRights_ClockOfTheService_IsKept()
    {
        var clock = new CityRights.Testing.TestClock();
        using var provider = Provider(services => services.AddSingleton<TimeProvider>(clock).AddCityRights(city => Declare(city, "permit")));
        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
        Assert.Same(clock, new TenantServices(provider, "default").Time);
    }

    [Fact]
    public void TenantServices_LooksOnlyAtItsTenant()
    {
        using var provider = Provider(services =>
        {
            services.AddCityRights(city => Declare(city, "permit").TryAddTenantSingleton(_ => "plain"));
            services.AddCityRights("alphen", city => Declare(city, "appeal").TryAddTenantSingleton(_ => "first").TryAddTenantSingleton(_ => "second"));
        });
        var (plain, alphen, none) = (new TenantServices(provider, "default"), new TenantServices(provider, "alphen"), new TenantServices(provider, "veere"));
        Assert.Equal(("plain", "first"), (plain.Get<string>(), alphen.Get<string>()));
        Assert.Equal(("default", "alphen"), (plain.Tenant, alphen.Tenant));
        Assert.Null(none.Find<string>());
        Assert.Throws<InvalidOperationException>(() => none.Get<string>());
        Assert.Equal("plain", none.Shared<string>());
        Assert.Equal("appeal", Assert.Single(alphen.Options<CatalogueOptions>().Purposes).Id.Value);
        Assert.Same(TimeProvider.System, new TenantServices(new ServiceCollection().BuildServiceProvider(), "x").Time);
        Assert.Throws<ArgumentNullException>(() => new TenantServices(null!, "x"));
        Assert.Throws<ArgumentException>(() => new TenantServices(provider, ""));
    }

    [Fact]
    public void OptionsName_Tenant_IsItsNameAndEmptyForTheDefault()
    {
        Assert.Equal(("", "alphen"), (Tenants.OptionsName(Tenants.Default), Tenants.OptionsName("alphen")));
        Assert.Throws<ArgumentException>(() => Tenants.OptionsName(""));
    }

    private static ICityRightsBuilder Declare(ICityRightsBuilder city, params string[] purposes) =>
        city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example").Purposes(p =>
        {
            foreach (var purpose in purposes)
            {
                p.Add(purpose, LegalBasis.PublicTask).LegalProvision("art. 4").DataCategories(DataCategory.HomeAddress);
            }
        });

    private static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static void Validate(IServiceProvider provider) => provider.GetRequiredService<IStartupValidator>().Validate();

    private static void AssertFails(IServiceProvider provider, string code) =>
        Assert.Contains($"({code})", Assert.Single(Assert.Throws<OptionsValidationException>(() => Validate(provider)).Failures), StringComparison.Ordinal);
}
