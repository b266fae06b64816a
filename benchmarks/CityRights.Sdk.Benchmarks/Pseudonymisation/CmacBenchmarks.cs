using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using CityRights.Pseudonymisation;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Benchmarks.Pseudonymisation;

/// <summary>AES-256-CMAC of nine bytes with their length before them, one and in a batch of 1,024. The peer is the keyed redactor that ships for .NET.</summary>
[MemoryDiagnoser]
public class CmacBenchmarks
{
    private const int Length = 13;
    private const int Batch = 1_024;

    private readonly char[] _redacted = new char[64];
    private readonly byte[] _messages = new byte[Batch * Length];
    private readonly int[] _lengths = new int[Batch];
    private readonly byte[] _macs = new byte[Batch * AesCmac.MacLength];
    private AesCmac _cmac = null!;
    private ServiceProvider _peer = null!;
    private Redactor _redactor = null!;

    [GlobalSetup]
    public void Setup()
    {
        _cmac = new(RandomNumberGenerator.GetBytes(32));
        RandomNumberGenerator.Fill(_messages);
        Array.Fill(_lengths, Length);
        _peer = new ServiceCollection().AddLogging().AddRedaction(redaction => redaction.SetHmacRedactor(
            options =>
            {
                options.Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
                options.KeyId = 1;
            },
            new DataClassificationSet(new DataClassification("benchmark", "identifier")))).BuildServiceProvider();
        _redactor = _peer.GetRequiredService<IRedactorProvider>().GetRedactor(new DataClassificationSet(new DataClassification("benchmark", "identifier")));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _cmac.Dispose();
        _peer.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HmacRedactor.Redact(span)")]
    public int Redactor() => _redactor.Redact("NL-12-ABC".AsSpan(), _redacted);

    [Benchmark(Description = "AesCmac.Compute")]
    public byte One()
    {
        _cmac.Compute(_messages.AsSpan(0, Length), _macs);
        return _macs[0];
    }

    [Benchmark(Description = "AesCmac.ComputeMany, per message", OperationsPerInvoke = Batch)]
    public byte Many()
    {
        _cmac.ComputeMany(_messages, _lengths, _macs);
        return _macs[0];
    }
}
