using CityRights.AspNetCore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CityRights;

/// <summary>The entry for a web application: adds CityRights with what stands in its configuration.</summary>
public static class CityRightsHostApplicationBuilderExtensions
{
    /// <summary>Adds CityRights for the tenant <see cref="Tenants.Default"/>, with what stands in the section <c>CityRights</c>.</summary>
    /// <remarks>
    /// <para>The section may hold <c>Organisation</c> (<c>Name</c>, <c>Contact</c>, <c>DataProtectionOfficer</c>, <c>ComplaintAuthority</c>) and
    /// <c>Catalogue</c>: the path of the catalogue file, from the content root, or the catalogue itself. What the code declares is added; the same
    /// thing declared in both places with other content is a start error.</para>
    /// <para>Also builds all endpoints before the server listens, so that a purpose named by <c>RequirePurpose</c> and declared nowhere stops the start, and
    /// keeps MVC from echoing a pseudonym that it cannot bind.</para>
    /// </remarks>
    /// <param name="builder">The application's builder.</param>
    /// <param name="configure">Declares the rest: rooms, stores, keys.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ICityRightsBuilder AddCityRights(this IHostApplicationBuilder builder, Action<ICityRightsBuilder> configure) =>
        builder.AddCityRights(Tenants.Default, configure);

    /// <summary>Adds CityRights for a named tenant, with what stands in the section <c>CityRights:Tenants:{tenant}</c>; see the other overload.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <param name="tenant">The tenant; <see cref="Tenants.Default"/> reads the section <c>CityRights</c> itself.</param>
    /// <param name="configure">Declares the rest: rooms, stores, keys.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is not of its form.</exception>
    public static ICityRightsBuilder AddCityRights(this IHostApplicationBuilder builder, string tenant, Action<ICityRightsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, PurposeStartupFilter>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<MvcOptions>, PseudonymBindingMessages>());
        var root = builder.Configuration.GetSection(CityRightsConfiguration.Section);
        var section = tenant == Tenants.Default ? root : root.GetSection(CityRightsConfiguration.TenantsSection).GetSection(tenant);
        return builder.Services.AddCityRights(tenant, city =>
        {
            CityRightsConfiguration.Declare(city, section, builder.Environment.ContentRootPath);
            configure(city);
        });
    }
}
