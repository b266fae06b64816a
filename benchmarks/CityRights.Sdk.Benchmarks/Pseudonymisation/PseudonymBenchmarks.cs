using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Benchmarks.Pseudonymisation;

/// <summary>
/// One pseudonym of a nine-character identifier, span in and value out, canonical form included. The peer is the keyed redactor that ships for .NET: one
/// HMAC-SHA-256 over UTF-16 as it comes, truncated to 128 bits, written as base64.
/// </summary>
[MemoryDiagnoser]
public class PseudonymBenchmarks
{
    private const string Identifier = "NL-12-ABC";

    private readonly char[] _redacted = new char[64];
    private readonly string[] _column = new string[1_024];
    private readonly Pseudonym<BenchmarkDomain>[] _pseudonyms = new Pseudonym<BenchmarkDomain>[1_024];
    private ServiceProvider _peer = null!;
    private Redactor _redactor = null!;
    private KeyRing _ring = null!;
    private PseudonymisationService _service = null!;
    private IPseudonymiser<BenchmarkDomain> _pseudonymiser = null!;
    private string _folder = null!;

    [GlobalSetup]
    public void Setup()
    {
        _peer = new ServiceCollection().AddLogging().AddRedaction(redaction => redaction.SetHmacRedactor(
            options =>
            {
                options.Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
                options.KeyId = 1;
            },
            new DataClassificationSet(new DataClassification("benchmark", "identifier")))).BuildServiceProvider();
        _redactor = _peer.GetRequiredService<IRedactorProvider>().GetRedactor(new DataClassificationSet(new DataClassification("benchmark", "identifier")));

        _folder = Directory.CreateTempSubdirectory("cityrights-").FullName;
        var path = Path.Combine(_folder, "benchmark.keys");
        KeyFile.Create(path);
        _ring = KeyRing.Open(KeyFile.Source(path));
        _service = new(_ring, PseudonymDomainDefinition.Of<BenchmarkDomain>(domain => domain.Field("code", IdentifierFormats.Text, valueSpace: 1_000_000_000)));
        _pseudonymiser = _service.Domain<BenchmarkDomain>();
        for (var index = 0; index < _column.Length; index++)
        {
            _column[index] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{index:000000000}");
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _service.Dispose();
        _ring.Dispose();
        _peer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "HmacRedactor.Redact(span)")]
    public int Redactor() => _redactor.Redact(Identifier.AsSpan(), _redacted);

    [Benchmark(Description = "Pseudonymise(span)")]
    public Pseudonym<BenchmarkDomain> One() => _pseudonymiser.Pseudonymise(Identifier);

    [Benchmark(Description = "PseudonymiseMany, per token", OperationsPerInvoke = 1_024)]
    public int Many() => _pseudonymiser.PseudonymiseMany(_column, _pseudonyms);
}

/// <summary>The domain of the benchmark.</summary>
public sealed class BenchmarkDomain : IPseudonymDomain
{
    public static string Id => "benchmark";

    public static string Prefix => "bmk";
}
