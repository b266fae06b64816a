using CityRights.Transparency;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The verb that declares a tenant's algorithms.</summary>
public static class TransparencyBuilderExtensions
{
    /// <summary>Declares algorithms and gives the tenant an <see cref="IAlgorithmRegister"/>.</summary>
    /// <remarks>
    /// Called again, services are registered once and declarations merge: an algorithm declared again with the same content counts once, with
    /// other content it is a start error. Everything declared is judged at start, against the catalogue too.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="declare">Declares the algorithms.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A declaration is not of its form.</exception>
    public static ICityRightsBuilder AddTransparency(this ICityRightsBuilder builder, Action<TransparencyBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(declare);
        var transparency = new TransparencyBuilder();
        declare(transparency);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TransparencyOptions>, TransparencyOptionsValidator>());
        builder.Services.AddOptionsWithValidateOnStart<TransparencyOptions>(Tenants.OptionsName(builder.Tenant))
            .Configure(options => options.Declared.AddRange(transparency.Declared));
        return builder.TryAddTenantSingleton<IAlgorithmRegister>(static tenant => new AlgorithmRegister(
            tenant.Options<TransparencyOptions>().Declared.Select(static declared => declared.Reading.Manifest!)));
    }
}
