using CityRights.Keys;
using CityRights.Pseudonymisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Log = CityRights.Pseudonymisation.Log;

namespace CityRights;

/// <summary>The verb of the room Pseudonymisation.</summary>
public static class PseudonymisationBuilderExtensions
{
    /// <summary>
    /// Adds keyed pseudonyms: <see cref="IPseudonymiser{TDomain}"/> for each declared domain, <see cref="ISubjectReferences"/>, <see cref="PseudonymisationService"/>
    /// and the tenant's <see cref="KeyRing"/>.
    /// </summary>
    /// <remarks>
    /// Called again, services are registered once and declarations merge. Keys, domains, cryptography and Unicode normalisation are checked at start.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Declares keys and domains.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ICityRightsBuilder AddPseudonymisation(this ICityRightsBuilder builder, Action<PseudonymisationBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var name = Tenants.OptionsName(builder.Tenant);
        builder.TryAddKeyRing();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PseudonymisationOptions>, PseudonymisationOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PseudonymisationStart>, PseudonymisationStartValidator>());
        builder.Services.AddOptionsWithValidateOnStart<PseudonymisationOptions>(name);
        builder.Services.AddOptionsWithValidateOnStart<PseudonymisationStart>(name);
        builder.TryAddTenantSingleton(Open);
        builder.TryAddTenantSingleton(static tenant => tenant.Get<PseudonymisationService>().Subjects);
        configure(new(builder));
        return builder;
    }

    private static PseudonymisationService Open(TenantServices tenant)
    {
        var options = tenant.Options<PseudonymisationOptions>();
        var service = new PseudonymisationService(tenant.Get<KeyRing>(), options.Domains, options.SubjectFields);
        if (tenant.Shared<ILoggerFactory>()?.CreateLogger("CityRights.Pseudonymisation") is { } logger)
        {
            LogOpened(logger, service);
        }

        return service;
    }

    private static void LogOpened(ILogger logger, PseudonymisationService service)
    {
        Log.Opened(logger, service.Tenant, string.Join(", ", service.Domains), service.KeyVersion);
        foreach (var (domain, field) in service.FormatPreservingFields)
        {
            if (field.FormatPreserving!.RealLookingReason is { } reason)
            {
                Log.RealLookingOutput(logger, field.Id, domain, reason);
            }
        }

        foreach (var domain in service.Domains)
        {
            if (domain.Suite != PseudonymSuiteChoice.Default || domain.Policy != PseudonymPolicy.Deterministic)
            {
                Log.DomainDiffers(logger, domain.Id, domain.Suite.ToString(), domain.Policy.ToString()!);
            }

            foreach (var field in domain.Fields)
            {
                if (field.SmallSpaceReason is { } reason && field.EffectiveValueSpace is { } space and < PseudonymField.SmallestValueSpace)
                {
                    Log.SmallValueSpace(logger, field.Id, domain.Id, space, reason);
                }
            }
        }
    }
}
