using CityRights.Consent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The verbs that say where consent is kept. A tenant has one store: none, or two different ones, stop the start.</summary>
public static class ConsentStoreBuilderExtensions
{
    /// <summary>Keeps consent, and the rows of a re-identification desk and a token vault, in memory; all is lost at the end of the process. For tests, trials and demonstrations; says so in the log.</summary>
    /// <remarks>Called again, it does no harm.</remarks>
    /// <param name="builder">The builder.</param>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    public static ICityRightsBuilder UseInMemory(this ICityRightsBuilder builder) => builder
        .KeepTokensInMemory()
        .UseConsentStore("memory", string.Empty, static tenant =>
        {
            if (tenant.Shared<ILoggerFactory>()?.CreateLogger(ConsentLogging.Category) is { } logger)
            {
                Log.StoreInMemory(logger, tenant.Tenant);
            }

            return new InMemoryConsentStore(tenant.Tenant);
        });

    /// <summary>Declares a store; for packages that bring one, whose own verb calls this.</summary>
    /// <remarks>Called again with the same kind and identity, it counts once; with another, the start fails.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="kind">The kind of store, for example <c>sqlite</c>.</param>
    /// <param name="identity">What tells two stores of this kind apart, for example a connection string. Never printed.</param>
    /// <param name="open">Opens the store for its tenant; called once, when it is first needed. The container closes it.</param>
    /// <exception cref="ArgumentException">An argument is null, or the kind empty.</exception>
    public static ICityRightsBuilder UseConsentStore(
        this ICityRightsBuilder builder, string kind, string identity, Func<TenantServices, ConsentStore> open)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(open);
        builder.Services.Configure<ConsentStoreOptions>(
            Tenants.OptionsName(builder.Tenant), options => options.Stores.Add(new(kind, identity, open)));
        return builder.TryAddConsentStore();
    }

    internal static ICityRightsBuilder TryAddConsentStore(this ICityRightsBuilder builder)
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentStoreOptions>, ConsentStoreOptionsValidator>());
        builder.Services.AddOptionsWithValidateOnStart<ConsentStoreOptions>(Tenants.OptionsName(builder.Tenant));
        return builder.TryAddTenantSingleton(static tenant =>
        {
            var store = tenant.Options<ConsentStoreOptions>().Stores[0].Open(tenant);
            return store.Tenant == tenant.Tenant
                ? store
                : throw new InvalidOperationException("The store was opened for another tenant; open it for the tenant that is passed.");
        });
    }
}
