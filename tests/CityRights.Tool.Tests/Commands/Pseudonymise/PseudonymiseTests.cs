using CityRights.Keys;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Pseudonymise;

/// <summary>What comes out of a sound file.</summary>
public sealed class PseudonymiseTests : IDisposable
{
    private readonly PseudonymiseFixture _dogs = new();

    public void Dispose() => _dogs.Dispose();

    [Fact]
    public async Task Run_SoundFile_HoldsExactlyWhatThePurposeNames()
    {
        var run = (await _dogs.RunAsync()).AssertDone();

        Assert.Equal("owner,born,quarter", _dogs.OutputLines[0]);
        Assert.All(_dogs.OutputLines.Skip(1), line => Assert.Matches(@"^dog_1_[0-9A-Z]{27},(1980|1975),(Altstetten|Wiedikon)$", line));
        Assert.Equal(4, _dogs.OutputLines.Count);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Run_SoundFile_SaysWhatItDidWithoutAValue()
    {
        var run = (await _dogs.RunAsync()).AssertDone();

        Assert.Contains($"Wrote '{_dogs.Output}': 3 rows; 3 columns kept, 2 dropped; ", run.Error);
        Assert.Contains(" rows/s.", run.Error);
        Assert.Matches(@"Policy sha256:[0-9a-f]{64}, key version 1\.", run.Error);
        PseudonymiseFixture.AssertHoldsNoValue(run.Error);
    }

    [Fact]
    public async Task Run_NobodyWatches_DrawsNoProgress()
    {
        var run = (await _dogs.RunAsync()).AssertDone();

        Assert.DoesNotContain("ETA", run.Error);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain('\r', run.Error);
    }

    [Fact]
    public async Task Run_SamePerson_HasTheSameTokenInEveryRowAndRun()
    {
        await _dogs.RunAsync();
        var first = _dogs.Tokens;
        (await _dogs.RunAsync("--force")).AssertDone();

        Assert.Equal(first, _dogs.Tokens);
        Assert.Equal(first[0], first[2]);
        Assert.NotEqual(first[0], first[1]);
    }

    [Fact]
    public async Task Run_AnotherDomainOrTenant_SharesNoToken()
    {
        await _dogs.RunAsync();
        var first = _dogs.Tokens;
        (await ToolRun.OfAsync(_dogs.ArgsFor("archive", "--keys", _dogs.Keys, "--force"))).AssertDone();
        var archive = _dogs.Tokens.Select(BodyOf);
        (await _dogs.RunAsync("--tenant", "alphen", "--force")).AssertDone();
        var alphen = _dogs.Tokens.Select(BodyOf);

        Assert.Empty(first.Select(BodyOf).Intersect(archive));
        Assert.Empty(first.Select(BodyOf).Intersect(alphen));
    }

    [Fact]
    public async Task Run_AfterRotation_MakesOtherTokensUnlessTheVersionIsPinned()
    {
        await _dogs.RunAsync();
        var first = _dogs.Tokens;
        KeyFile.Rotate(_dogs.Keys);

        (await _dogs.RunAsync("--force")).AssertDone();
        Assert.All(_dogs.Tokens, token => Assert.StartsWith("dog_2_", token));

        var run = (await _dogs.RunAsync("--force", "--key-version", "1")).AssertDone();
        Assert.Equal(first, _dogs.Tokens);
        Assert.Contains("key version 1.", run.Error);
    }

    [Fact]
    public async Task Run_PurposeWithoutPseudonyms_NeedsNoKeys()
    {
        var run = (await ToolRun.OfAsync(_dogs.ArgsFor("breeds"))).AssertDone();

        Assert.Equal(["breed", "Dackel", "Pudel", "Mops"], _dogs.OutputLines);
        Assert.DoesNotContain("key version", run.Error);
    }

    [Fact]
    public async Task Run_ExistingOutput_IsReplacedOnlyWhenAsked()
    {
        File.WriteAllText(_dogs.Output, "mine");

        await _dogs.AssertRefusedAsync(ExitCode.Files, ["dogs.out.csv", "'--force'", "CRT-FILES-102"], _dogs.Args());
        Assert.Equal("mine", File.ReadAllText(_dogs.Output));

        (await _dogs.RunAsync("--force")).AssertDone();
        Assert.Equal(4, _dogs.OutputLines.Count);
    }

    [Fact]
    public async Task Run_HeaderOnly_WritesAHeaderOnly()
    {
        _dogs.WriteInput("owner,name,born,quarter,breed\n");

        Assert.Contains("0 rows;", (await _dogs.RunAsync()).AssertDone().Error);
        Assert.Equal(["owner,born,quarter"], _dogs.OutputLines);
    }

    [Theory]
    [InlineData("semicolon", ';')]
    [InlineData("tab", '\t')]
    [InlineData("bar", '|')]
    [InlineData("SEMICOLON", ';')]
    public async Task Run_OtherDelimiter_IsKept(string word, char delimiter)
    {
        _dogs.WriteInput(PseudonymiseFixture.Csv.ReplaceLineEndings("\n").Replace(',', delimiter));

        (await _dogs.RunAsync("--delimiter", word)).AssertDone();

        Assert.Equal(["owner", "born", "quarter"], _dogs.OutputLines[0].Split(delimiter));
    }

    [Theory]
    [InlineData("prefix", "\"'=1+1\"")]
    [InlineData("keep", "=1+1")]
    public async Task Run_TextThatASpreadsheetWouldRun_IsHandledAsAsked(string word, string expected)
    {
        _dogs.WriteInput("owner,born,quarter\n4711,1980-05-17,=1+1\n");

        (await _dogs.RunAsync("--formulas", word)).AssertDone();

        Assert.EndsWith("," + expected, _dogs.OutputLines[1]);
    }

    private static string BodyOf(string token) => token[(token.LastIndexOf('_') + 1)..];
}
