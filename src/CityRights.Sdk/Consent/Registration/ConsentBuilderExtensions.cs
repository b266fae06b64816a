using CityRights.Consent;
using CityRights.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The verb that adds the consent room: <see cref="IConsents"/>, <see cref="IProcessingGate"/>, <see cref="NoticeRegistry"/>, <see cref="IContinuityReview"/> and <see cref="ISubjectReferenceHolder"/>.</summary>
public static class ConsentBuilderExtensions
{
    /// <summary>Adds the consent room.</summary>
    /// <remarks>
    /// Called again, services are registered once and declarations merge. Everything is judged at start: a purpose whose notice is not declared, a
    /// notice that no purpose uses, no store or two, no keys.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="declare">Declares notices and settings; null where a purpose needs neither.</param>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    public static ICityRightsBuilder AddConsent(this ICityRightsBuilder builder, Action<ConsentBuilder>? declare = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var name = Tenants.OptionsName(builder.Tenant);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsentOptions>, ConsentOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NoticeOptions>, NoticeOptionsValidator>());
        builder.Services.AddOptionsWithValidateOnStart<ConsentOptions>(name);
        builder.Services.AddOptionsWithValidateOnStart<NoticeOptions>(name);
        if (declare is not null)
        {
            var notices = new NoticeOptions();
            var declared = new ConsentBuilder(notices);
            declare(declared);
            builder.Services.Configure<NoticeOptions>(name, notices.AddTo);
            builder.Services.Configure<ConsentOptions>(name, declared.Apply);
        }

        return builder
            .TryAddKeyRing()
            .TryAddConsentStore()
            .TryAddTenantSingleton(static tenant => ConsentRoom.Create(
                new(tenant.Get<PurposeCatalogue>(), tenant.Get<ConsentStore>(), tenant.Get<KeyRing>())
                {
                    Time = tenant.Time,
                    Logging = tenant.Shared<ILoggerFactory>(),
                },
                tenant.Options<NoticeOptions>(),
                tenant.Options<ConsentOptions>()))
            .TryAddTenantSingleton<ISubjectReferenceHolder>(static tenant => new ConsentReferences(tenant.Get<ConsentStore>(), tenant.Get<KeyRing>()))
            .TryAddTenantSingleton(static tenant => tenant.Get<ConsentRoom>().Consents)
            .TryAddTenantSingleton(static tenant => tenant.Get<ConsentRoom>().Gate)
            .TryAddTenantSingleton(static tenant => tenant.Get<ConsentRoom>().Notices)
            .TryAddTenantSingleton(static tenant => tenant.Get<ConsentRoom>().Continuity);
    }
}
