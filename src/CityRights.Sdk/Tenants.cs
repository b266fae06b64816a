using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CityRights;

/// <summary>How the verbs of rooms and satellites register the services of a tenant.</summary>
/// <remarks>
/// Services of the tenant <c>default</c> are registered plainly, so that a host whose container has no keyed services can use them; those of a
/// named tenant are keyed by its name. Options carry the tenant's name likewise, the default tenant's the empty name.
/// </remarks>
public static class Tenants
{
    /// <summary>The tenant of the call without a name.</summary>
    public const string Default = "default";

    /// <summary>The name under which a tenant's options are registered.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <returns>The empty name for <see cref="Default"/>, else the tenant itself.</returns>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    public static string OptionsName(string tenant)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        return tenant == Default ? string.Empty : tenant;
    }

    /// <summary>Registers a singleton of the builder's tenant, unless that tenant has one.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Makes the service from others of the same tenant.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ICityRightsBuilder TryAddTenantSingleton<TService>(this ICityRightsBuilder builder, Func<TenantServices, TService> create)
        where TService : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        var tenant = builder.Tenant;
        if (tenant == Default)
        {
            builder.Services.TryAddSingleton(services => create(new(services, Default)));
        }
        else
        {
            builder.Services.TryAddKeyedSingleton(tenant, (services, _) => create(new(services, tenant)));
        }

        return builder;
    }
}
