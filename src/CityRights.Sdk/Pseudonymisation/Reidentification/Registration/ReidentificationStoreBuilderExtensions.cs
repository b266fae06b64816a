using CityRights.Pseudonymisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Log = CityRights.Pseudonymisation.Log;

namespace CityRights;

/// <summary>The verbs by which packages say where the re-identification desk and the token vault keep their rows. A tenant has one store of each.</summary>
public static class ReidentificationStoreBuilderExtensions
{
    /// <summary>Declares a store of the desk; for packages that bring one, whose own verb calls this.</summary>
    /// <remarks>Called again with the same kind and identity, it counts once; with another, a start with a desk fails.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="kind">The kind of store, for example <c>sqlite</c>.</param>
    /// <param name="identity">What tells two stores of this kind apart, for example a connection string. Never printed.</param>
    /// <param name="open">Opens the store for its tenant; called once, when it is first needed. The container closes it.</param>
    /// <exception cref="ArgumentException">An argument is null, or the kind empty.</exception>
    public static ICityRightsBuilder UseReidentificationStore(
        this ICityRightsBuilder builder, string kind, string identity, Func<TenantServices, ReidentificationStore> open) =>
        Declare(builder, kind, identity, open, static store => store.Tenant);

    /// <summary>Declares a store of the token vault; for packages that bring one, whose own verb calls this.</summary>
    /// <remarks>Called again with the same kind and identity, it counts once; with another, a start with a vault fails.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="kind">The kind of store, for example <c>sqlite</c>.</param>
    /// <param name="identity">What tells two stores of this kind apart, for example a connection string. Never printed.</param>
    /// <param name="open">Opens the store for its tenant; called once, when it is first needed. The container closes it.</param>
    /// <exception cref="ArgumentException">An argument is null, or the kind empty.</exception>
    public static ICityRightsBuilder UseTokenVaultStore(
        this ICityRightsBuilder builder, string kind, string identity, Func<TenantServices, TokenVaultStore> open) =>
        Declare(builder, kind, identity, open, static store => store.Tenant);

    /// <summary>The part of <c>UseInMemory()</c> that is this room's.</summary>
    internal static ICityRightsBuilder KeepTokensInMemory(this ICityRightsBuilder builder) => builder
        .UseReidentificationStore("memory", string.Empty, static tenant =>
        {
            LogInMemory(tenant, "journal of the re-identification desk");
            return new InMemoryReidentificationStore(tenant.Tenant);
        })
        .UseTokenVaultStore("memory", string.Empty, static tenant =>
        {
            LogInMemory(tenant, "token vault");
            return new InMemoryTokenVaultStore(tenant.Tenant);
        });

    private static void LogInMemory(TenantServices tenant, string what)
    {
        if (tenant.Shared<ILoggerFactory>()?.CreateLogger("CityRights.Pseudonymisation") is { } logger)
        {
            Log.KeptInMemory(logger, what, tenant.Tenant);
        }
    }

    private static ICityRightsBuilder Declare<TStore>(
        ICityRightsBuilder builder, string kind, string identity, Func<TenantServices, TStore> open, Func<TStore, string> tenantOf)
        where TStore : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(open);
        builder.Services.Configure<StoreOptions<TStore>>(
            Tenants.OptionsName(builder.Tenant), options => options.Stores.Add(new(kind, identity, open)));
        return builder.TryAddTenantSingleton(tenant =>
        {
            var store = tenant.Options<StoreOptions<TStore>>().Stores[0].Open(tenant);
            return tenantOf(store) == tenant.Tenant
                ? store
                : throw new InvalidOperationException("The store was opened for another tenant; open it for the tenant that is passed.");
        });
    }
}
