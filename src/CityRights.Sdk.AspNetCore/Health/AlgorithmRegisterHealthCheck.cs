using CityRights.Transparency;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityRights.AspNetCore;

/// <summary>Healthy while a tenant's catalogue and register are there; degraded where an entry's review date has passed.</summary>
internal sealed class AlgorithmRegisterHealthCheck(TenantServices tenant) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        tenant.Get<PurposeCatalogue>();
        var algorithms = await tenant.Get<IAlgorithmRegister>().ListAsync(cancellationToken).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(tenant.Time.GetUtcNow().UtcDateTime);
        var late = algorithms
            .Where(algorithm => algorithm.Manifest.Lifecycle is { Status: not (LifecycleStatus.Retired or LifecycleStatus.Recalled) } life && life.ReviewBy < today)
            .Select(static algorithm => algorithm.Manifest.Id.Value)
            .ToList();
        return late.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"The review date of these algorithms has passed: {string.Join(", ", late)}.");
    }
}
