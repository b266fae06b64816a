using System.Text;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Files.Tests;

public sealed class CsvProjectorTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Run_KeepsDeclaredColumnsInTheirFormAndDropsTheRest()
    {
        var input = _workshop.Write($"{Workshop.Header}\n574,41,23,Rex\n\"695\",7,\"Hard, \"\"right\"\"\",Mops\n");

        var result = await _workshop.Projector.RunAsync(_workshop.Options(input, "statistics"));

        Assert.Equal(
            $"id,age,quarter\r\n{_workshop.Token("574")},40-49,23\r\n{_workshop.Token("695")},0-9,\"Hard, \"\"right\"\"\"\r\n",
            await File.ReadAllTextAsync(_workshop.Output));
        Assert.Equal((2, 2, 0, 1), (result.RowsRead, result.RowsWritten, result.RowsSkipped, result.ColumnsDropped));
        Assert.Equal((string[])["id", "age", "quarter"], result.Columns);
        Assert.Equal(Workshop.Policy.Fingerprint, result.PolicyFingerprint);
        Assert.Equal(new FileInfo(input).Length, result.BytesRead);
        Assert.Equal(new FileInfo(_workshop.Output).Length, result.BytesWritten);
    }

    [Fact]
    public async Task Run_Twice_WritesTheSameBytes()
    {
        var input = _workshop.Write($"{Workshop.Header}\n574,41,23,Rex\n");
        await _workshop.Projector.RunAsync(_workshop.Options(input, "statistics"));
        var first = await File.ReadAllBytesAsync(_workshop.Output);

        await _workshop.Projector.RunAsync(With(_workshop.Options(input, "statistics"), overwrite: true));

        Assert.Equal(first, await File.ReadAllBytesAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_PinnedKeyVersion_JoinsWithOutputOfThatVersion()
    {
        var input = _workshop.Write($"{Workshop.Header}\n574,41,23,Rex\n");

        await _workshop.Projector.RunAsync(With(_workshop.Options(input, "holders"), keyVersion: 1));

        Assert.Equal($"id\r\n{_workshop.Token("574", 1)}\r\n", await File.ReadAllTextAsync(_workshop.Output));
        Assert.NotEqual(_workshop.Token("574", 1), _workshop.Token("574"));
    }

    [Fact]
    public async Task Run_HeaderAlone_WritesTheHeaderAlone()
    {
        var result = await _workshop.Projector.RunAsync(_workshop.Options(_workshop.Write(Workshop.Header)));

        Assert.Equal("quarter\r\n", await File.ReadAllTextAsync(_workshop.Output));
        Assert.Equal(0, result.RowsRead);
    }

    [Fact]
    public async Task Run_ByteOrderMark_BelongsToNoColumn()
    {
        await _workshop.Projector.RunAsync(_workshop.Options(_workshop.Write("\uFEFFquarter,age\n23,41\n")));

        Assert.Equal("quarter\r\n23\r\n", await File.ReadAllTextAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_DeclaredLatin1_WritesUtf8()
    {
        var input = _workshop.Write("quarter\nMontjuïc\n", Encoding.Latin1);

        await _workshop.Projector.RunAsync(With(_workshop.Options(input), encoding: Encoding.Latin1));

        Assert.Equal("quarter\r\nMontjuïc\r\n", await File.ReadAllTextAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_Semicolons_AreKeptAsDelimiter()
    {
        var input = _workshop.Write("id;quarter\n1;a,b\n2;\"c;d\"\n");

        await _workshop.Projector.RunAsync(With(_workshop.Options(input), delimiter: ';'));

        Assert.Equal("quarter\r\n\"a,b\"\r\n\"c;d\"\r\n", await File.ReadAllTextAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_Formulas_AreDefusedUnlessKept()
    {
        var input = _workshop.Write("quarter\n=1+1\n-5\n");
        await _workshop.Projector.RunAsync(_workshop.Options(input));
        Assert.Equal("quarter\r\n\"'=1+1\"\r\n-5\r\n", await File.ReadAllTextAsync(_workshop.Output));

        await _workshop.Projector.RunAsync(With(_workshop.Options(input), overwrite: true, formulas: FormulaHandling.Keep));
        Assert.Equal("quarter\r\n=1+1\r\n-5\r\n", await File.ReadAllTextAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_Skip_LeavesOutCountsAndReportsWithoutValues()
    {
        var input = _workshop.Write($"{Workshop.Header}\n574,41,23,Rex\n695,canary,23,x\n1\n2,3,\"two\nlines\",y\n893,\"canary\",\"4\"\"2\",z,too many\n3,3,\u001B,z\n5,6,7\"8,z\n4,4,24,Bello\n");

        var result = await _workshop.Projector.RunAsync(_workshop.Options(input, "statistics", RowErrorAction.Skip));

        Assert.Equal((8, 3, 5), (result.RowsRead, result.RowsWritten, result.RowsSkipped));
        Assert.Equal(
            (RowProblem[])[
                new(3, 2, "age", RowProblemReason.ValueRefused),
                new(4, 0, null, RowProblemReason.WrongWidth),
                new(7, 0, null, RowProblemReason.WrongWidth),
                new(8, 3, "quarter", RowProblemReason.ControlCharacter),
                new(9, 0, null, RowProblemReason.StrayQuote),
            ],
            result.Problems);
        Assert.DoesNotContain("canary", string.Concat(result.Problems) + await File.ReadAllTextAsync(_workshop.Output), StringComparison.Ordinal);
        Assert.EndsWith(",0-9,24\r\n", await File.ReadAllTextAsync(_workshop.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ManySkippedRows_ListsTheFirstAndCountsAll()
    {
        var input = _workshop.Write($"{Workshop.Header}\n" + string.Concat(Enumerable.Repeat("1\n", 500)));

        var result = await _workshop.Projector.RunAsync(_workshop.Options(input, onError: RowErrorAction.Skip));

        Assert.Equal((500, 100), (result.RowsSkipped, result.Problems.Length));
    }

    [Fact]
    public async Task Run_ManyRows_AreAllThereInOrder()
    {
        var quarters = Enumerable.Range(0, 100_000).Select(row => $"quarter {row}").ToList();
        var input = _workshop.Write("id,quarter\n" + string.Concat(quarters.Select((quarter, row) => $"{row},{quarter}\n")));

        await _workshop.Projector.RunAsync(_workshop.Options(input));

        Assert.Equal(quarters.Prepend("quarter"), await File.ReadAllLinesAsync(_workshop.Output));
    }

    [Fact]
    public async Task Run_Progress_IsReportedByTheClockAndAtTheEnd()
    {
        var clock = new TestClock();
        var reported = new List<FileProgress>();
        var progress = new Recorded(report =>
        {
            reported.Add(report);
            clock.Advance(TimeSpan.FromSeconds(1));
        });
        var input = _workshop.Write("quarter\n" + string.Concat(Enumerable.Repeat("some quarter of some length\n", 20_000)));
        var projector = new CsvProjector(Minimiser.Create(_ => { }), clock);
        clock.Advance(TimeSpan.FromSeconds(1));

        var result = await projector.RunAsync(_workshop.Options(input), progress);

        var last = Assert.Single(reported);
        Assert.Equal((20_000, result.BytesRead, result.BytesRead), (last.Rows, last.BytesRead, last.TotalBytes));
    }

    [Fact]
    public async Task Run_ProgressOfASlowRun_ComesAFewTimesASecond()
    {
        var clock = new Ticking(TimeSpan.FromMilliseconds(50));
        var reported = new List<FileProgress>();
        var input = _workshop.Write("quarter\n" + string.Concat(Enumerable.Repeat("q\n", 256 * 40)));

        await new CsvProjector(Minimiser.Create(_ => { }), clock).RunAsync(_workshop.Options(input), new Recorded(reported.Add));

        Assert.InRange(reported.Count, 5, 20);
        Assert.Equal(reported.Select(report => report.Rows).Order(), reported.Select(report => report.Rows));
        Assert.All(reported, report => Assert.True(report.RowsPerSecond > 0));
        Assert.Equal(TimeSpan.Zero, reported[^1].Remaining);
    }

    [Fact]
    public async Task Run_WithTheSameKeysAndAnotherDomain_HasNoTokenInCommon()
    {
        var other = MinimisationPolicy.Create("other", p => p
            .Domain("other", "other", d => d.Field("holder", IdentifierFormats.Text, valueSpace: 1_000_000))
            .Field("id", f => f.For("holders").Pseudonym("other", "holder")));
        using var ring = Keys.KeyRing.Open(Keys.KeyFile.Source(_workshop.Folder.PathOf("city.keys")), Tenants.Default);
        using var pseudonyms = new PseudonymisationService(ring, other.Domains);
        var input = _workshop.Write($"{Workshop.Header}\n574,41,23,Rex\n695,41,23,Rex\n");
        await _workshop.Projector.RunAsync(_workshop.Options(input, "holders"));
        var first = await File.ReadAllLinesAsync(_workshop.Output);

        await new CsvProjector(Minimiser.Create(_ => { }, pseudonymisation: pseudonyms))
            .RunAsync(new() { Input = input, Output = _workshop.Output, Policy = other, Purpose = "holders", Overwrite = true });

        var bodies = (await File.ReadAllLinesAsync(_workshop.Output)).Skip(1).Select(token => token.Split('_')[^1]);
        Assert.Empty(bodies.Intersect(first.Skip(1).Select(token => token.Split('_')[^1])));
    }

    public void Dispose() => _workshop.Dispose();

    private static CsvProjectionOptions With(
        CsvProjectionOptions options,
        bool overwrite = false,
        int? keyVersion = null,
        Encoding? encoding = null,
        char delimiter = ',',
        FormulaHandling formulas = FormulaHandling.Prefix) => new()
        {
            Input = options.Input,
            Output = options.Output,
            Policy = options.Policy,
            Purpose = options.Purpose,
            Overwrite = overwrite,
            KeyVersion = keyVersion,
            Encoding = encoding,
            Delimiter = delimiter,
            Formulas = formulas,
        };

    private sealed class Recorded(Action<FileProgress> report) : IProgress<FileProgress>
    {
        public void Report(FileProgress value) => report(value);
    }

    /// <summary>Moves on a little whenever it is asked.</summary>
    private sealed class Ticking(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _now, step.Ticks);
    }
}
