using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Benchmarks;

/// <summary>From <c>AddCityRights</c> to the first decision in a fresh process, in memory, keys read from a file. One call a process, so the just-in-time compiler counts.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 10, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdStartBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cityrights-").FullName;

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Description = "AddCityRights to first decision, cold")]
    public async Task<GateOutcome> FirstDecisionAsync()
    {
        await using var services = Samples.Services(_folder);
        var subject = services.GetRequiredService<ISubjectReferences>().Resolve("text", "resident-1");
        return (await services.GetRequiredService<IProcessingGate>().DecideAsync(new("permit-sms", subject))).Outcome;
    }
}
