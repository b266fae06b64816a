using CityRights.Testing;
using CityRights.Transparency;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityRights.AspNetCore.Health;

public class AlgorithmRegisterHealthCheckTests
{
    [Fact]
    public async Task Check_RegisterThere_IsHealthy() => Assert.Equal(HealthStatus.Healthy, (await CheckAsync(city => city.AddTransparency(x => x.Manifest(Samples.ScanCar)))).Status);

    [Fact]
    public async Task Check_ReviewDatePassed_IsDegradedAndNamesTheAlgorithm()
    {
        var report = await CheckAsync(city => city.AddTransparency(x => x.Manifest(Samples.ScanCar).Manifest(Late("late")).Manifest(Retired("retired"))));

        var entry = Assert.Single(report.Entries).Value;
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.EndsWith(": late.", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoRegister_IsUnhealthy() => Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(_ => { })).Status);

    private static AlgorithmManifest Late(string id) => Samples.Other(id) with { Lifecycle = Samples.ScanCar.Lifecycle with { ReviewBy = new(2026, 1, 1) } };

    private static AlgorithmManifest Retired(string id) => Late(id) with { Lifecycle = Late(id).Lifecycle with { Status = LifecycleStatus.Retired } };

    private static async Task<HealthReport> CheckAsync(Action<ICityRightsBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new TestClock());
        services.AddCityRights(city => configure(city.Declare()));
        services.AddHealthChecks().AddAlgorithmRegister();
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    }
}
