using System.CommandLine;
using CityRights.Testing;
using CityRights.Tool.Commands;
using CityRights.Tool.Help;
using CityRights.Tool.Terminal;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Help;

public class HelpTests
{
    private static readonly Command Root = CommandTree.Root(new ToolConsole
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        OpenInput = () => Stream.Null,
        OpenOutput = () => Stream.Null,
    });

    public static TheoryData<string> Commands() => [.. Below(Root).Select(Usage.PathOf)];

    public static TheoryData<string> RunnableCommands() => [.. Below(Root).Where(command => command.Subcommands.Count == 0).Select(Usage.PathOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEveryCommand_NamesItsUsageAndTheExitCodes(string path)
    {
        var run = (await ToolRun.OfAsync([.. ArgsOf(path), "--help"])).AssertDone();

        Assert.Contains($"Usage:\n  {path}", run.Out);
        Assert.Contains("Exit codes:\n  0    done\n", run.Out);
        Assert.Empty(run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEveryWord_SaysWhatItMeans(string path)
    {
        var command = Find(path);

        Assert.All(command.Arguments.Cast<Symbol>().Concat(command.Options).Append(command), symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description)));
    }

    [Theory]
    [MemberData(nameof(RunnableCommands))]
    public void Help_OfEveryRunnableCommand_HasExamplesOfIt(string path)
    {
        var examples = Assert.IsAssignableFrom<IDocumented>(Find(path)).Examples;

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(path, example.Line));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_Examples_AreLinesThatTheParserTakes(string path)
    {
        foreach (var example in ((IDocumented)Find(path)).Examples)
        {
            var line = example.Line.Split(" | ")[^1].Split(" > ")[0];
            Assert.Empty(Root.Parse(line[(ToolRootCommand.ToolName.Length + 1)..]).Errors);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_EverySpelling_Works(string spelling) =>
        Assert.Contains("cityrights keys new <FILE> [options]", (await ToolRun.OfAsync("keys", "new", spelling)).AssertDone().Out);

    [Fact]
    public async Task Version_IsThePackagesVersionAlone() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?\n$", (await ToolRun.OfAsync("--version")).AssertDone().Out);

    [Fact]
    public void ExitCodes_EveryOne_IsSaidInHelpAndDocument()
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs/tool.md"));

        Assert.Equal(Enum.GetValues<ExitCode>(), ExitCodeTexts.All.Select(code => code.Code));
        Assert.All(ExitCodeTexts.All, code => Assert.Contains($"| {(int)code.Code} | {code.Meaning} |", page));
    }

    private static string[] ArgsOf(string path) => path.Split(' ')[1..];

    private static Command Find(string path) => Below(Root).Single(command => Usage.PathOf(command) == path);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);
}
