using CityRights.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The entry: adds CityRights to a service.</summary>
public static class CityRightsServiceCollectionExtensions
{
    /// <summary>Adds CityRights for the tenant <see cref="Tenants.Default"/>.</summary>
    /// <remarks>Called again, services are registered once and declarations merge. Everything declared is judged at start.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Declares organisation, purposes and rooms.</param>
    /// <returns>The builder, for further verbs.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ICityRightsBuilder AddCityRights(this IServiceCollection services, Action<ICityRightsBuilder> configure) =>
        services.AddCityRights(Tenants.Default, configure);

    /// <summary>Adds CityRights for a named tenant; its services are keyed by that name.</summary>
    /// <remarks>Called again with the same name, services are registered once and declarations merge. The name <c>default</c> is the unnamed tenant.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="tenant">The tenant: a city or department, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="configure">Declares organisation, purposes and rooms.</param>
    /// <returns>The builder, for further verbs.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is not of its form.</exception>
    public static ICityRightsBuilder AddCityRights(this IServiceCollection services, string tenant, Action<ICityRightsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        IdentifierText.ThrowIfInvalid(tenant);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CatalogueOptions>, CatalogueOptionsValidator>());
        services.AddOptionsWithValidateOnStart<CatalogueOptions>(Tenants.OptionsName(tenant));
        var builder = new CityRightsBuilder(services, tenant);
        builder.TryAddTenantSingleton(static tenant =>
        {
            var declared = tenant.Options<CatalogueOptions>();
            return PurposeCatalogue.Create(declared.Organisations[0], declared.Purposes, declared.Categories);
        });
        configure(builder);
        return builder;
    }
}
