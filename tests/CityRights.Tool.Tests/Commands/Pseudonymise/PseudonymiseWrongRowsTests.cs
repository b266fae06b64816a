using System.Text;

namespace CityRights.Tool.Tests.Commands.Pseudonymise;

/// <summary>Files whose rows are not right.</summary>
public sealed class PseudonymiseWrongRowsTests : IDisposable
{
    private const string Header = "owner,name,born,quarter,breed\n";
    private const string Good = "4711,Anna Muster,1980-05-17,Altstetten,Dackel\n";

    private readonly PseudonymiseFixture _dogs = new();

    static PseudonymiseWrongRowsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _dogs.Dispose();

    [Theory]
    [InlineData("4712,Beat Beispiel,1975-01-02,Wiedikon\n", "line 3")]
    [InlineData("4712,Beat Beispiel,1975-01-02,Wiedikon,Pudel,Mops\n", "line 3")]
    [InlineData("4712,Beat Beispiel,not a date,Wiedikon,Pudel\n", "line 3, column 3 ('born')")]
    [InlineData("4712,Beat \"B.\" Beispiel,1975-01-02,Wiedikon,Pudel\n", "line 3")]
    [InlineData("4712,Beat Beispiel,1975-01-02,Wied\u0007ikon,Pudel\n", "line 3, column 4 ('quarter')")]
    public async Task Row_ThatCannotBeProjected_StopsTheRunOrIsLeftOutAndCounted(string row, string place)
    {
        _dogs.WriteInput(Header + Good + row + Good);

        await _dogs.AssertRefusedAsync(ExitCode.Findings, [$"dogs.csv: {place}", "'--on-error skip'", "CRT-FILES-120"], _dogs.Args());
        await _dogs.AssertRefusedAsync(ExitCode.Findings, [place], _dogs.Args("--on-error", "stop"));

        var run = (await _dogs.RunAsync("--on-error", "skip")).AssertDone();
        Assert.Contains($"cityrights: {_dogs.Input}: {place}", run.Error);
        Assert.Contains("2 rows, 1 of 3 left out;", run.Error);
        PseudonymiseFixture.AssertHoldsNoValue(run.Error);
        Assert.Equal(3, _dogs.OutputLines.Count);
        Assert.DoesNotContain("Wied", File.ReadAllText(_dogs.Output));
    }

    [Fact]
    public async Task Skip_ManyWrongRows_ListsTheFirstAndCountsAll()
    {
        _dogs.WriteInput(Header + Good + string.Concat(Enumerable.Repeat("4712,x\n", 250)));

        var run = (await _dogs.RunAsync("--on-error", "skip")).AssertDone();

        Assert.Equal(101, run.ErrorLines.Count(line => line.StartsWith("cityrights: ", StringComparison.Ordinal)));
        Assert.Contains("and 150 rows more.", run.Error);
        Assert.Contains("1 row, 250 of 251 left out;", run.Error);
    }

    [Fact]
    public async Task Skip_NotOneGoodRow_IsAFailure()
    {
        _dogs.WriteInput(Header + "4712,x\n");

        var run = await _dogs.RunAsync("--on-error", "skip");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("0 rows, 1 of 1 left out;", run.Error);
    }

    [Fact]
    public async Task File_OpenQuote_IsRefusedEvenWhereRowsMayBeSkipped()
    {
        _dogs.WriteInput(Header + Good + "4712,\"Beat Beispiel,1975-01-02,Wiedikon,Pudel\n" + Good);

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.csv: ", "line 3", "CRT-FILES-114"], _dogs.Args());
        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.csv: ", "line 3", "CRT-FILES-114"], _dogs.Args("--on-error", "skip"));
    }

    [Fact]
    public async Task File_Empty_IsRefused()
    {
        _dogs.WriteInput([]);

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.csv: ", "empty", "CRT-FILES-110"], _dogs.Args());
    }

    [Fact]
    public async Task File_ByteOrderMark_IsNoPartOfTheFirstName()
    {
        _dogs.WriteInput(PseudonymiseFixture.Csv, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        (await _dogs.RunAsync()).AssertDone();
    }

    [Fact]
    public async Task File_NotUtf8_IsRefusedAndReadInItsOwnEncoding()
    {
        _dogs.WriteInput(PseudonymiseFixture.Csv.Replace("Altstetten", "Zürich-Höngg", StringComparison.Ordinal), Encoding.GetEncoding("windows-1252"));

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.csv: ", "line 2", "'--encoding NAME'", "CRT-FILES-111"], _dogs.Args());

        (await _dogs.RunAsync("--encoding", "windows-1252")).AssertDone();
        Assert.EndsWith(",Zürich-Höngg", _dogs.OutputLines[1]);
    }

    [Fact]
    public async Task File_Utf16_IsRefusedAndReadAsWhatItIs()
    {
        _dogs.WriteInput(PseudonymiseFixture.Csv, Encoding.Unicode);

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.csv: ", "--encoding"], _dogs.Args());

        (await _dogs.RunAsync("--encoding", "utf-16")).AssertDone();
        Assert.Equal(4, _dogs.OutputLines.Count);
    }

    [Theory]
    [InlineData("a\0b", "CRT-FILES-112")]
    [InlineData("a\rb", "CRT-FILES-113")]
    public async Task File_CharactersThatReadersTakeDifferently_IsRefused(string value, string code)
    {
        _dogs.WriteInput(Header + $"4711,{value},1980-05-17,Altstetten,Dackel\n");

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["line 2", code], _dogs.Args());
    }

    [Fact]
    public async Task File_OneEndlessLine_IsRefusedAtTheBound()
    {
        _dogs.WriteInput(Header + Good + "4712," + new string('x', 100_000) + ",1975-01-02,Wiedikon,Pudel\n");

        await _dogs.AssertRefusedAsync(
            ExitCode.Findings, ["dogs.csv: ", "line 3", "'--max-record-length N'", "CRT-FILES-115"], _dogs.Args("--max-record-length", "2048", "--on-error", "skip"));

        (await _dogs.RunAsync()).AssertDone();
    }

    [Fact]
    public async Task File_ColumnMissing_IsSaidOfThePolicy()
    {
        _dogs.WriteInput("owner,name,born,breed\n4711,Anna Muster,1980-05-17,Dackel\n");

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.policy.json: ", "/purposes/dog-statistics/quarter", "CRT-MIN-"], _dogs.Args());
    }

    [Fact]
    public async Task File_NoHeader_RepeatsNoValue()
    {
        _dogs.WriteInput(Good + Good.Replace("4711", "4712", StringComparison.Ordinal));

        var run = await _dogs.RunAsync();

        Assert.Equal(ExitCode.Findings, run.Code);
        PseudonymiseFixture.AssertHoldsNoValue(run.Error);
    }
}
