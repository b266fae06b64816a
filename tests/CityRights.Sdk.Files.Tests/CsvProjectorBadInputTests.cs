using System.Text;
using CityRights.Minimisation;

namespace CityRights.Files.Tests;

public sealed class CsvProjectorBadInputTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData("", "CRT-FILES-110", 1)]
    [InlineData("\uFEFF", "CRT-FILES-110", 1)]
    [InlineData("id,age,quarter,name\n1,2,3,4\n1,2,3\n", "CRT-FILES-120", 3)]
    [InlineData("id,age,quarter,name\n1,2,3,4,5\n", "CRT-FILES-120", 2)]
    [InlineData("id,age,quarter,name\n1,2,\"3\"4,5\n", "CRT-FILES-114", 2)]
    [InlineData("id,age,quarter,name\n1,2,3,\"4\n5,6,7,8\n", "CRT-FILES-114", 2)]
    [InlineData("id,age,quarter,name\n1,2,3\"4,5\n", "CRT-FILES-120", 2)]
    [InlineData("id,age,quarter\"x,name\n1,2,3,4\n", "CRT-FILES-116", 1)]
    [InlineData("id,age,quarter,name\n1,2,3,4\r1,2,3,4\n", "CRT-FILES-113", 2)]
    [InlineData("id,age,quarter,name\n1,2,3\0,4\n", "CRT-FILES-112", 2)]
    [InlineData("id,age,quarter,name\n1,2,\u0007,4\n", "CRT-FILES-120", 2)]
    public async Task Run_MalformedFile_NamesTheLineAndLeavesNothing(string text, string code, long line)
    {
        var thrown = await _workshop.FailAsync(_workshop.Options(_workshop.Write(text)));

        Assert.Equal((code, line), (thrown.Code, thrown.Line));
    }

    [Fact]
    public async Task Run_ValueThatIsRefused_NamesLineAndColumnNeverTheValue()
    {
        var thrown = await _workshop.FailAsync(_workshop.Options(_workshop.Write($"{Workshop.Header}\n1,41,2,x\n2,canary,2,canary\n"), "statistics"));

        Assert.Equal(("CRT-FILES-120", 3, 2), (thrown.Code, thrown.Line, thrown.Column));
        Assert.Contains("line 3, column 2 ('age')", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,canary\"canary,canary\n")]
    [InlineData("1,2,3,canary,canary\n")]
    [InlineData("\"canary\"canary,2,3,4\n")]
    [InlineData("1,canary,3,4\n")]
    [InlineData("\"canary\n")]
    public async Task Run_AnyFailure_HoldsNoValueOfTheData(string row)
    {
        var thrown = await _workshop.FailAsync(_workshop.Options(_workshop.Write($"{Workshop.Header}\n{row}"), "statistics"));

        Assert.DoesNotContain("canary", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongEncoding_StopsEvenWhereRowsAreSkipped()
    {
        var thrown = await _workshop.FailAsync(_workshop.Options(
            _workshop.Write("quarter\nfine\nMontjuïc\n", Encoding.Latin1), onError: RowErrorAction.Skip));

        Assert.Equal(("CRT-FILES-111", 3), (thrown.Code, thrown.Line));
    }

    [Theory]
    [InlineData("id,age,quarter,name\n1,2,\"3\"4,5\n1,2,3,4\n", "CRT-FILES-114")]
    [InlineData("id,age,quarter,name\n1,2,3,\"4\n1,2,3,4\n", "CRT-FILES-114")]
    public async Task Run_RecordWhoseEndIsUncertain_StopsEvenWhereRowsAreSkipped(string text, string code) =>
        Assert.Equal(code, (await _workshop.FailAsync(_workshop.Options(_workshop.Write(text), onError: RowErrorAction.Skip))).Code);

    [Fact]
    public async Task Run_Utf16_SaysSo()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("quarter\n23\n")];
        var input = _workshop.Write("");
        await File.WriteAllBytesAsync(input, bytes);

        Assert.Contains("utf-16", (await _workshop.FailAsync(_workshop.Options(input))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task Run_OneVeryLongLine_IsRefusedAtTheLimit(string quote)
    {
        var input = _workshop.Folder.PathOf("in.csv");
        await using (var file = File.CreateText(input))
        {
            await file.WriteAsync("quarter,name\n" + quote);
            for (var block = 0; block < 256; block++)
            {
                await file.WriteAsync(new string('y', 1 << 16));
            }
        }

        var thrown = await _workshop.FailAsync(_workshop.Options(input));

        Assert.Equal(("CRT-FILES-115", 2), (thrown.Code, thrown.Line));
    }

    [Fact]
    public async Task Run_RecordWithinARaisedLimit_IsProjected()
    {
        var input = _workshop.Write($"quarter\n{new string('y', 2_000_000)}\n");

        Assert.Equal("CRT-FILES-115", (await _workshop.FailAsync(_workshop.Options(input))).Code);
        var result = await _workshop.Projector.RunAsync(new()
        {
            Input = input,
            Output = _workshop.Output,
            Policy = Workshop.Policy,
            Purpose = "planning",
            MaxRecordLength = 4_000_000,
        });

        Assert.Equal(1, result.RowsWritten);
    }

    [Fact]
    public async Task Run_WrongDelimiter_SaysWhatToCheck()
    {
        var thrown = await Assert.ThrowsAsync<MinimisationException>(() => _workshop.Projector.RunAsync(_workshop.Options(_workshop.Write("id;quarter\n1;2\n"))));

        Assert.Equal("CRT-MIN-131", Assert.Single(thrown.Problems).Code);
        Assert.Contains("delimiter", thrown.Message, StringComparison.Ordinal);
        _workshop.AssertNothingLeft();
    }

    [Fact]
    public async Task Run_UndeclaredPurpose_LeavesNothing()
    {
        await Assert.ThrowsAsync<MinimisationException>(() => _workshop.Projector.RunAsync(_workshop.Options(_workshop.Write("id\n1\n"), "marketing")));

        _workshop.AssertNothingLeft();
    }

    [Fact]
    public async Task Run_OptionsThatMakeNoSense_ThrowBeforeAnythingIsOpened()
    {
        var options = _workshop.Options(_workshop.Write("id\n1\n"));

        await Assert.ThrowsAsync<ArgumentNullException>(() => _workshop.Projector.RunAsync(null!));
        foreach (var wrong in (CsvProjectionOptions[])[
            Change(input: " "), Change(output: ""), Change(delimiter: '"'), Change(delimiter: '\n'), Change(purpose: ""),
            Change(maxRecordLength: 1), Change(maxReported: -1), Change(onError: (RowErrorAction)7), Change(formulas: (FormulaHandling)7)])
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => _workshop.Projector.RunAsync(wrong));
        }

        _workshop.AssertNothingLeft();

        CsvProjectionOptions Change(
            string? input = null,
            string? output = null,
            string purpose = "planning",
            char delimiter = ',',
            int maxRecordLength = 4096,
            int maxReported = 1,
            RowErrorAction onError = RowErrorAction.Stop,
            FormulaHandling formulas = FormulaHandling.Prefix) => new()
            {
                Input = input ?? options.Input,
                Output = output ?? options.Output,
                Policy = options.Policy,
                Purpose = purpose.Length == 0 ? default : new PurposeId(purpose),
                Delimiter = delimiter,
                MaxRecordLength = maxRecordLength,
                MaxReportedProblems = maxReported,
                OnError = onError,
                Formulas = formulas,
            };
    }

    public void Dispose() => _workshop.Dispose();
}
