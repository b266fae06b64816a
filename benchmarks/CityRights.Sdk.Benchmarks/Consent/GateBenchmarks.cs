using System.Buffers.Binary;
using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using CityRights.Consent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace CityRights.Benchmarks.Consent;

/// <summary>
/// A decision on a warm head, over many people in random order. The floor is a plain dictionary read by a 16-byte key; the peer is a feature flag.
/// </summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private const int People = 100_000;
    private const int Decisions = 1_024;

    private readonly ConcurrentDictionary<UInt128, object> _floor = new();
    private readonly UInt128[] _keys = new UInt128[Decisions];
    private readonly ProcessingRequest[] _requests = new ProcessingRequest[Decisions];
    private readonly string _folder = Directory.CreateTempSubdirectory("cityrights-").FullName;
    private ServiceProvider _services = null!;
    private ServiceProvider _flags = null!;
    private IProcessingGate _gate = null!;
    private IFeatureManager _features = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _services = Samples.Services(_folder);
        _gate = _services.GetRequiredService<IProcessingGate>();
        var consents = _services.GetRequiredService<IConsents>();
        var references = _services.GetRequiredService<ISubjectReferences>();
        var random = new Random(1);
        var order = Enumerable.Range(0, People).ToArray();
        random.Shuffle(order);
        Span<byte> key = stackalloc byte[16];
        for (var person = 0; person < People; person++)
        {
            random.NextBytes(key);
            _floor[BinaryPrimitives.ReadUInt128BigEndian(key)] = this;
            if (order[person] < Decisions)
            {
                _keys[order[person]] = BinaryPrimitives.ReadUInt128BigEndian(key);
            }
        }

        for (var person = 0; person < People; person++)
        {
            var subject = references.Resolve("text", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"resident-{person}"));
            var shown = await consents.ShowNoticeAsync(new("permit-sms"));
            await consents.GiveAsync(new(subject, "permit-sms", shown.Token));
            var request = new ProcessingRequest("permit-sms", subject);
            var decision = await _gate.DecideAsync(request);
            if (!decision.IsPermitted)
            {
                throw new InvalidOperationException($"The gate answers {decision.Reason}.");
            }

            if (order[person] < Decisions)
            {
                _requests[order[person]] = request;
            }
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("feature_management:feature_flags:0:id", "sms"), new("feature_management:feature_flags:0:enabled", "true")]).Build();
        _flags = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFeatureManagement().Services.BuildServiceProvider();
        _features = _flags.GetRequiredService<IFeatureManager>();
        if (!await _features.IsEnabledAsync("sms"))
        {
            throw new InvalidOperationException("The flag is off.");
        }
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _services.DisposeAsync();
        await _flags.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Decisions, Description = "dictionary read, 16-byte key")]
    public int Floor()
    {
        var found = 0;
        foreach (var key in _keys)
        {
            found += _floor.TryGetValue(key, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Decisions, Description = "DecideAsync, warm head")]
    public async Task<int> DecideAsync()
    {
        var permitted = 0;
        foreach (var request in _requests)
        {
            permitted += (await _gate.DecideAsync(request)).IsPermitted ? 1 : 0;
        }

        return permitted;
    }

    [Benchmark(OperationsPerInvoke = Decisions, Description = "FeatureManagement IsEnabledAsync")]
    public async Task<int> FlagAsync()
    {
        var enabled = 0;
        for (var index = 0; index < Decisions; index++)
        {
            enabled += await _features.IsEnabledAsync("sms") ? 1 : 0;
        }

        return enabled;
    }
}
