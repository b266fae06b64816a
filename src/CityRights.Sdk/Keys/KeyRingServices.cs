using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityRights.Keys;

/// <summary>How rooms that need keys get them: each calls <see cref="TryAddKeyRing"/>, and the tenant has one ring.</summary>
internal static class KeyRingServices
{
    /// <summary>Registers the tenant's ring and its checks at start, once. Without a declared source the start fails with the call that is missing.</summary>
    internal static ICityRightsBuilder TryAddKeyRing(this ICityRightsBuilder builder)
    {
        var name = Tenants.OptionsName(builder.Tenant);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KeyRingOptions>, KeyRingOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KeyRingStart>, KeyRingStartValidator>());
        builder.Services.AddOptionsWithValidateOnStart<KeyRingOptions>(name);
        builder.Services.AddOptionsWithValidateOnStart<KeyRingStart>(name);
        builder.Services.TryAddSingleton<KeyRingRegister>();
        return builder.TryAddTenantSingleton(Open);
    }

    internal static ICityRightsBuilder DeclareKeys(this ICityRightsBuilder builder, Action<KeyRingOptions> declare)
    {
        builder.Services.Configure(Tenants.OptionsName(builder.Tenant), declare);
        return builder.TryAddKeyRing();
    }

    private static KeyRing Open(TenantServices tenant)
    {
        var options = tenant.Options<KeyRingOptions>();
        var ring = options.Rings.FirstOrDefault() ?? KeyRing.Open(options.Sources[0], tenant.Tenant, tenant.Time);
        if (ring.Tenant != tenant.Tenant)
        {
            throw KeyErrors.OtherTenant(ring.Description);
        }

        tenant.Shared<KeyRingRegister>()?.Add(ring);
        if (tenant.Shared<ILoggerFactory>()?.CreateLogger("CityRights.Keys") is { } logger)
        {
            ring.Logger = logger;
            LogOpened(logger, ring);
        }

        return ring;
    }

    private static void LogOpened(ILogger logger, KeyRing ring)
    {
        Log.KeysRead(logger, ring.Tenant, ring.Description, ring.CurrentVersion, ring.LiveVersions.Count);
        if (ring.IsNew)
        {
            Log.DevelopmentKeysDrawn(logger, ring.Tenant, ring.Description);
        }
        else if (ring.IsForDevelopment)
        {
            Log.DevelopmentKeysUsed(logger, ring.Tenant, ring.Description);
        }
    }
}
