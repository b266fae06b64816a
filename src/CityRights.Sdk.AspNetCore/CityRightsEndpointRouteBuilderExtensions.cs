using System.Diagnostics.CodeAnalysis;
using CityRights.Transparency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CityRights;

/// <summary>The verb that opens a tenant's pages to residents.</summary>
public static class CityRightsEndpointRouteBuilderExtensions
{
    /// <summary>Maps the endpoints of everything that a tenant declares: the algorithms under <c>{prefix}/algorithms</c>.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="prefix">The route under which they stand, without slash at the end.</param>
    /// <param name="tenant">The tenant; another tenant's are mapped by another call, under another prefix.</param>
    /// <returns>All of them, for further conventions.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the tenant empty.</exception>
    /// <exception cref="InvalidOperationException">The tenant declares nothing that has an endpoint.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">What the tenant declares is not valid.</exception>
    public static IEndpointConventionBuilder MapCityRights(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/rights", string tenant = Tenants.Default)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        if (new TenantServices(endpoints.ServiceProvider, tenant).Find<IAlgorithmRegister>() is null)
        {
            throw new InvalidOperationException(
                $"The tenant '{tenant}' declares nothing that has an endpoint. Call city.AddTransparency(...) for it, or map the tenant that does.");
        }

        var group = endpoints.MapGroup(prefix);
        group.MapAlgorithms(tenant: tenant);
        return group;
    }
}
