using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using CityRights.Files;
using CityRights.Keys;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using Sylvan.Data.Csv;

namespace CityRights.Benchmarks.Files;

/// <summary>
/// A file of 28 columns, of which 6 are kept and 2 of them become pseudonyms, against a pass-through copy of the whole file with the same CSV library.
/// </summary>
[MemoryDiagnoser]
public class CsvProjectionBenchmarks
{
    private const int Rows = 50_000;
    private const int Columns = 28;

    private readonly string _folder = Directory.CreateTempSubdirectory("cityrights-").FullName;
    private KeyRing _ring = null!;
    private PseudonymisationService _service = null!;
    private CsvProjector _projector = null!;
    private MinimisationPolicy _policy = null!;

    private string Input => Path.Combine(_folder, "in.csv");

    [GlobalSetup]
    public void Setup()
    {
        var keys = Path.Combine(_folder, "city.keys");
        KeyFile.Create(keys);
        _ring = KeyRing.Open(KeyFile.Source(keys));
        _policy = MinimisationPolicy.Create("benchmark", p => p
            .Domain("people", "ppl", d => d.Field("a", IdentifierFormats.Text, valueSpace: 1_000_000_000).Field("b", IdentifierFormats.Text, valueSpace: 1_000_000_000))
            .Field("c00", f => f.For("planning").Pseudonym("people", "a"))
            .Field("c01", f => f.For("planning").Pseudonym("people", "b"))
            .Field("c02", f => f.For("planning").Raw())
            .Field("c03", f => f.For("planning").Raw())
            .Field("c04", f => f.For("planning").Raw())
            .Field("c05", f => f.For("planning").Raw()));
        _service = new(_ring, _policy.Domains);
        _projector = new(Minimiser.Create(static _ => { }, pseudonymisation: _service));
        using var writer = new StreamWriter(Input, append: false, new UTF8Encoding(false));
        writer.WriteLine(string.Join(',', Enumerable.Range(0, Columns).Select(static column => string.Create(CultureInfo.InvariantCulture, $"c{column:00}"))));
        for (var row = 0; row < Rows; row++)
        {
            writer.WriteLine(string.Join(',', Enumerable.Range(0, Columns).Select(column => string.Create(CultureInfo.InvariantCulture, $"{(row * 31) + column:00000000}"))));
        }
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _service.Dispose();
        _ring.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true, Description = "pass-through copy, 28 columns")]
    public async Task<long> CopyAsync()
    {
        await using var reader = await CsvDataReader.CreateAsync(Input);
        await using var writer = CsvDataWriter.Create(Path.Combine(_folder, "copy.csv"));
        return await writer.WriteAsync(reader);
    }

    [Benchmark(Description = "projection, 6 of 28 kept, 2 pseudonyms")]
    public async Task<long> ProjectAsync() => (await _projector.RunAsync(new()
    {
        Input = Input,
        Output = Path.Combine(_folder, "out.csv"),
        Policy = _policy,
        Purpose = "planning",
        Overwrite = true,
    })).RowsWritten;
}
