using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The verb that adds minimisation.</summary>
public static class MinimisationBuilderExtensions
{
    /// <summary>Adds minimisation: maps, policies and the <see cref="IMinimiser"/> that obeys them.</summary>
    /// <remarks>Called again, services are registered once and declarations merge. Every name is checked at start.</remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="declare">Declares maps, policies and transforms.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ICityRightsBuilder AddMinimisation(this ICityRightsBuilder builder, Action<MinimisationBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(declare);
        var declared = new MinimisationBuilder();
        declare(declared);
        var name = Tenants.OptionsName(builder.Tenant);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MinimisationOptions>, MinimisationOptionsValidator>());
        builder.Services.AddOptionsWithValidateOnStart<MinimisationOptions>(name).Configure(declared.Apply);
        return builder.TryAddTenantSingleton<IMinimiser>(static tenant =>
            new Minimiser(tenant.Options<MinimisationOptions>(), tenant.Get<PurposeCatalogue>(), tenant.Find<PseudonymisationService>()));
    }
}
