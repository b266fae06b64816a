using BenchmarkDotNet.Attributes;
using CityRights.Pseudonymisation;

namespace CityRights.Benchmarks.Pseudonymisation;

/// <summary>Reading a token and comparing it with one in hand. The peer does the same with the 128-bit text form of .NET, which has no key version and no check.</summary>
[MemoryDiagnoser]
public class TokenBenchmarks
{
    private const string Token = "park_1_PP6VN33AA82P6CKY2ESXQTPED0R";

    private static readonly Guid KnownGuid = new("b58dba8c-6a52-0563-327e-13b3dbeace68");

    private readonly string _guid = KnownGuid.ToString();
    private readonly string _token = Token;
    private readonly char[] _destination = new char[Pseudonym<ParkingDomain>.MaxTokenLength];
    private readonly Pseudonym<ParkingDomain> _known = Pseudonym<ParkingDomain>.Parse(Token);

    [Benchmark(Baseline = true, Description = "Guid.Parse and compare")]
    public bool ParseGuid() => Guid.Parse(_guid) == KnownGuid;

    [Benchmark(Description = "Pseudonym.Parse and compare")]
    public bool Parse() => Pseudonym<ParkingDomain>.Parse(_token) == _known;

    [Benchmark(Description = "Guid.TryFormat")]
    public bool WriteGuid() => KnownGuid.TryFormat(_destination, out _);

    [Benchmark(Description = "Pseudonym.TryWriteToken")]
    public bool Write() => _known.TryWriteToken(_destination, out _);
}

/// <summary>The domain of the benchmark.</summary>
public sealed class ParkingDomain : IPseudonymDomain
{
    public static string Id => "parking";

    public static string Prefix => "park";
}
