using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Architecture.Registration;

/// <summary>A verb said twice is a verb said once, and what two calls declare is declared together.</summary>
public class RegistrationTests
{
    public static TheoryData<string> Verbs() => [.. VerbCalls.All.Keys];

    [Fact]
    public void Verb_EachPublicOne_HasACallHere() =>
        Assert.Empty(Verb.All.Select(Verb.NameOf).Except(VerbCalls.All.Keys));

    [Fact]
    public void Call_EachOne_IsOfAVerbThatIsThere() =>
        Assert.Empty(VerbCalls.All.Keys.Except(Verb.All.Select(Verb.NameOf)));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verb_SaidTwice_RegistersOnce(string verb)
    {
        var once = Registrations(VerbCalls.All[verb]);
        var twice = Registrations(city =>
        {
            VerbCalls.All[verb](city);
            VerbCalls.All[verb](city);
        });

        Assert.Equal(once, twice);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verb_SaidInTwoCallsOfTheEntry_RegistersOnce(string verb)
    {
        var services = new ServiceCollection();
        services.AddCityRights(VerbCalls.All[verb]);
        services.AddCityRights(VerbCalls.All[verb]);

        Assert.Equal(Registrations(VerbCalls.All[verb]), Registrations(services));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Verb_ForAnotherTenant_RegistersOnceForEach(string verb)
    {
        var services = new ServiceCollection();
        services.AddCityRights("alphen", VerbCalls.All[verb]);
        var once = Registrations(services);
        services.AddCityRights("alphen", VerbCalls.All[verb]);

        Assert.Equal(once, Registrations(services));
    }

    [Fact]
    public void Catalogue_DeclaredInTwoCalls_IsMerged()
    {
        var services = new ServiceCollection();
        services.AddCityRights(city => VerbCalls.Declare(city, "permit"));
        services.AddCityRights(city => VerbCalls.Declare(city, "permit", "appeal"));
        using var provider = services.BuildServiceProvider();

        var catalogue = provider.GetRequiredService<PurposeCatalogue>();

        Assert.Equal(["appeal", "permit"], catalogue.Purposes.Select(purpose => purpose.Id.Value).Order(StringComparer.Ordinal));
    }

    private static List<string> Registrations(Action<ICityRightsBuilder> declare)
    {
        var services = new ServiceCollection();
        services.AddCityRights(declare);
        return Registrations(services);
    }

    /// <summary>What is registered, beside the actions that fill options: each call adds its own, that is how declarations merge.</summary>
    private static List<string> Registrations(ServiceCollection services) =>
        [.. services
            .Where(service => !IsOptionsAction(service.ServiceType))
            .Select(service => $"{service.Lifetime} {service.ServiceType} [{service.ServiceKey}] {ImplementationOf(service)}")
            .Order(StringComparer.Ordinal)];

    private static bool IsOptionsAction(Type service) =>
        service.IsGenericType && service.GetGenericTypeDefinition() is var definition
        && (definition == typeof(IConfigureOptions<>) || definition == typeof(IPostConfigureOptions<>)
            || definition == typeof(IOptionsChangeTokenSource<>));

    private static Type? ImplementationOf(ServiceDescriptor service) =>
        service.IsKeyedService ? service.KeyedImplementationType : service.ImplementationType;
}
