using CityRights.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityRights;

/// <summary>The verb that lets a host see how a tenant fares.</summary>
public static class CityRightsHealthChecksBuilderExtensions
{
    /// <summary>Checks that a tenant's catalogue and algorithm register are there, and that no entry's review date has passed (degraded).</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="tenant">The tenant. Each is added once, under the name <c>cityrights-algorithms-{tenant}</c>.</param>
    /// <exception cref="ArgumentException">An argument is null, or the tenant empty.</exception>
    public static IHealthChecksBuilder AddAlgorithmRegister(this IHealthChecksBuilder builder, string tenant = Tenants.Default)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        return builder.Add(new HealthCheckRegistration(
            $"cityrights-algorithms-{tenant}", services => new AlgorithmRegisterHealthCheck(new TenantServices(services, tenant)), failureStatus: null, tags: null));
    }
}
