using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The services and options of one tenant, as seen by the factories registered with <see cref="Tenants.TryAddTenantSingleton"/>.</summary>
public sealed class TenantServices
{
    private readonly IServiceProvider _services;

    /// <summary>Looks at a provider from one tenant's side.</summary>
    /// <param name="services">The provider.</param>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public TenantServices(IServiceProvider services, string tenant)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        _services = services;
        Tenant = tenant;
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The clock: the registered <see cref="TimeProvider"/>, else the system's.</summary>
    public TimeProvider Time => _services.GetService<TimeProvider>() ?? TimeProvider.System;

    /// <summary>A service that all tenants share, for example a logger factory; null where none is registered.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    public TService? Shared<TService>()
        where TService : class => _services.GetService<TService>();

    /// <summary>A service of this tenant.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <exception cref="InvalidOperationException">This tenant has no such service.</exception>
    public TService Get<TService>()
        where TService : class =>
        Tenant == Tenants.Default ? _services.GetRequiredService<TService>() : _services.GetRequiredKeyedService<TService>(Tenant);

    /// <summary>A service of this tenant, or null.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    public TService? Find<TService>()
        where TService : class =>
        Tenant == Tenants.Default ? _services.GetService<TService>() : _services.GetKeyedService<TService>(Tenant);

    /// <summary>This tenant's options.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <exception cref="OptionsValidationException">They are not valid.</exception>
    public TOptions Options<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>()
        where TOptions : class => _services.GetRequiredService<IOptionsMonitor<TOptions>>().Get(Tenants.OptionsName(Tenant));
}
