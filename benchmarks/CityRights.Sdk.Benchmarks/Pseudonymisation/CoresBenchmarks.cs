using BenchmarkDotNet.Attributes;
using CityRights.Keys;
using CityRights.Pseudonymisation;

namespace CityRights.Benchmarks.Pseudonymisation;

/// <summary>The same batch of 1,024 on one core and on two. Says little on a machine whose second core is busy.</summary>
[MemoryDiagnoser]
public class CoresBenchmarks
{
    private readonly string[] _column = [.. Enumerable.Range(0, 1_024).Select(number => number.ToString("000000000", System.Globalization.CultureInfo.InvariantCulture))];
    private readonly Pseudonym<BenchmarkDomain>[] _pseudonyms = new Pseudonym<BenchmarkDomain>[1_024];
    private KeyRing _ring = null!;
    private PseudonymisationService _service = null!;
    private IPseudonymiser<BenchmarkDomain> _pseudonymiser = null!;
    private string _folder = null!;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("cityrights-").FullName;
        KeyFile.Create(Path.Combine(_folder, "benchmark.keys"));
        _ring = KeyRing.Open(KeyFile.Source(Path.Combine(_folder, "benchmark.keys")));
        _service = new(_ring, PseudonymDomainDefinition.Of<BenchmarkDomain>(domain => domain.Field("code", IdentifierFormats.Text, valueSpace: 1_000_000_000)));
        _pseudonymiser = _service.Domain<BenchmarkDomain>();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _service.Dispose();
        _ring.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "one core", OperationsPerInvoke = 1_024)]
    public int One() => _pseudonymiser.PseudonymiseMany(_column, _pseudonyms);

    [Benchmark(Description = "two cores", OperationsPerInvoke = 1_024)]
    public int Two() => _pseudonymiser.PseudonymiseManyInParallel(_column, _pseudonyms, cores: 2);
}
