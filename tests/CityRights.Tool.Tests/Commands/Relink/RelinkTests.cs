using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Relink;

public sealed class RelinkTests
{
    [Fact]
    public async Task Relink_AfterARotation_LinksWhoIsInTheFileAndSaysWhoIsNot()
    {
        await using var city = await RelinkFixture.CreateAsync(1_001);

        var run = (await ToolRun.OfAsync(city.Args())).AssertDone();

        Assert.Equal(
            ["VERSION  STATE      PEOPLE  KNOWN BY NO NEWER", "1        relinking  1,001   1", "2        active     1,000   1,000"],
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));
        Assert.StartsWith("Read 1,000 rows: 1,000 linked to key version 2, 0 linked before, 0 joined, 0 not known here, 0 refused; ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("1 known by no newer version", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(1_000, await city.FoundAsync(1_001));
        Assert.False(File.Exists(city.Checkpoint));
    }

    [Fact]
    public async Task Relink_Again_ChangesNothingAndDropsOnRequest()
    {
        await using var city = await RelinkFixture.CreateAsync(11);
        (await ToolRun.OfAsync(city.Args())).AssertDone();

        var run = (await ToolRun.OfAsync(city.Args("--drop-older"))).AssertDone();

        Assert.StartsWith("Read 10 rows: 0 linked to key version 2, 10 linked before", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Dropped 10 older references.", run.ErrorLines[1]);
        Assert.Equal([new(1, 1, 1), new(2, 10, 10)], await city.CountAsync());
    }

    [Fact]
    public async Task Relink_DatabaseMissing_NamesTheFixAndMakesNone()
    {
        await using var city = await RelinkFixture.CreateAsync(2);
        File.Delete(city.Database);

        (await ToolRun.OfAsync(city.Args())).AssertFailed(ExitCode.Files, "consent.db", "Check the path");
        Assert.False(File.Exists(city.Database));
    }

    [Fact]
    public async Task Relink_ColumnMissing_NamesTheFix()
    {
        await using var city = await RelinkFixture.CreateAsync(2);

        (await ToolRun.OfAsync("relink", city.Input, "--database", city.Database, "--keys", city.Keys, "--column", "id"))
            .AssertFailed(ExitCode.Findings, "people.csv", "header line", "CRT-FILES-121");
    }

    [Fact]
    public async Task Relink_KeysMissing_NamesTheFix()
    {
        await using var city = await RelinkFixture.CreateAsync(2);
        File.Delete(city.Keys);

        (await ToolRun.OfAsync(city.Args())).AssertFailed(ExitCode.Keys, "CRT-KEYS-020");
    }

    [Fact]
    public async Task Relink_OptionMissing_IsAMatterOfUsage()
    {
        var run = await ToolRun.OfAsync("relink", "people.csv", "--column", "id");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--database", run.Error, StringComparison.Ordinal);
    }
}
