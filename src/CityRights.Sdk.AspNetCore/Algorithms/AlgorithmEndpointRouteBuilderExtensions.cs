using System.Diagnostics.CodeAnalysis;
using CityRights.AspNetCore;
using CityRights.Transparency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CityRights;

/// <summary>The verb that publishes a tenant's algorithms.</summary>
public static class AlgorithmEndpointRouteBuilderExtensions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Publishes the algorithms of a tenant: a page and data for the list, and for each of them.</summary>
    /// <remarks>
    /// <para><c>GET {pattern}</c> answers with the list, <c>GET {pattern}/{id}</c> with one algorithm: as an accessible HTML page where the Accept
    /// header prefers HTML (or <c>?format=html</c>), else as JSON (or <c>?format=json</c>). Pages choose their language by <c>?lang=</c>, else by
    /// Accept-Language, else take the manifest's first; they load nothing and run no script. An unknown id is answered with 404, as is one of another tenant. The entity tag of a manifest is its digest.</para>
    /// <para>The endpoints ask for no authorization of their own; where the application asks for it everywhere, add <c>AllowAnonymous()</c>:
    /// a register is public.</para>
    /// </remarks>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <param name="pattern">The route, without slash at the end.</param>
    /// <param name="tenant">The tenant.</param>
    /// <returns>Both endpoints, for further conventions.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the tenant empty.</exception>
    /// <exception cref="InvalidOperationException">The tenant declares no algorithms.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">What the tenant declares is not valid.</exception>
    public static IEndpointConventionBuilder MapAlgorithms(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/algorithms", string tenant = Tenants.Default)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        var services = new TenantServices(endpoints.ServiceProvider, tenant);
        var register = services.Find<IAlgorithmRegister>() ?? throw new InvalidOperationException(
            $"The tenant '{tenant}' declares no algorithms. Call city.AddTransparency(...) for it, or map the tenant that does.");
        var answers = new AlgorithmEndpoints(register, services.Get<PurposeCatalogue>());
        var group = endpoints.MapGroup(pattern);
        group.MapMethods("", Reading, answers.ListAsync).WithDisplayName($"CityRights algorithms of '{tenant}'");
        group.MapMethods($"/{{{AlgorithmEndpoints.IdParameter}}}", Reading, answers.OneAsync).WithDisplayName($"CityRights algorithm of '{tenant}'");
        return group;
    }
}
