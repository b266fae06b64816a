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
    private IPseudonymiser<FastDomain> _fast = null!;
    private readonly Pseudonym<FastDomain>[] _fastPseudonyms = new Pseudonym<FastDomain>[1_024];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, RandomNumberGenerator.GetBytes(32));
    private readonly byte[] _mac = new byte[32];
    private readonly byte[] _blocks = new byte[16 * 1_024];
    private ICryptoTransform _aes = null!;
    private string _folder = null!;

    private static ReadOnlySpan<byte> Message => "\0\0\0\tNL-12-ABC"u8;

    [GlobalSetup]
    public void Setup()
    {
        using (var aes = Aes.Create())
        {
            aes.Mode = CipherMode.ECB;
            aes.Padding = PaddingMode.None;
            _aes = aes.CreateEncryptor(RandomNumberGenerator.GetBytes(32), null);
        }

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
        _service = new(
            _ring,
            PseudonymDomainDefinition.Of<BenchmarkDomain>(domain => domain.Field("code", IdentifierFormats.Text, valueSpace: 1_000_000_000)),
            PseudonymDomainDefinition.Of<FastDomain>(domain => domain.Suite(PseudonymSuites.Aes256Cmac).Field("code", IdentifierFormats.Text, valueSpace: 1_000_000_000)));
        _pseudonymiser = _service.Domain<BenchmarkDomain>();
        _fast = _service.Domain<FastDomain>();
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
        _hash.Dispose();
        _aes.Dispose();
        _peer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "HmacRedactor.Redact(span)")]
    public int Redactor() => _redactor.Redact(Identifier.AsSpan(), _redacted);

    [Benchmark(Description = "Pseudonymise(span)")]
    public Pseudonym<BenchmarkDomain> One() => _pseudonymiser.Pseudonymise(Identifier);

    [Benchmark(Description = "PseudonymiseMany, per token", OperationsPerInvoke = 1_024)]
    public int Many() => _pseudonymiser.PseudonymiseMany(_column, _pseudonyms);

    [Benchmark(Description = "AES-256-CMAC: Pseudonymise(span)")]
    public Pseudonym<FastDomain> OneFast() => _fast.Pseudonymise(Identifier);

    [Benchmark(Description = "AES-256-CMAC: PseudonymiseMany, per token", OperationsPerInvoke = 1_024)]
    public int ManyFast() => _fast.PseudonymiseMany(_column, _fastPseudonyms);

    [Benchmark(Description = "limit: keyed IncrementalHash alone")]
    public int PlatformHash()
    {
        _hash.AppendData(Message);
        return _hash.GetHashAndReset(_mac);
    }

    [Benchmark(Description = "limit: AES blocks alone, per block of 1,024", OperationsPerInvoke = 1_024)]
    public int PlatformAes() => _aes.TransformBlock(_blocks, 0, _blocks.Length, _blocks, 0);
}

/// <summary>The domain of the benchmark with the other suite.</summary>
public sealed class FastDomain : IPseudonymDomain
{
    public static string Id => "benchmark-fast";

    public static string Prefix => "bmf";
}

/// <summary>The domain of the benchmark.</summary>
public sealed class BenchmarkDomain : IPseudonymDomain
{
    public static string Id => "benchmark";

    public static string Prefix => "bmk";
}
