using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Parsing;

/// <summary>Wrong command lines: one line each, which names what is wrong and where to read on.</summary>
public class UsageTests
{
    [Fact]
    public async Task Nothing_IsAnswered_WithTheCommands() =>
        (await ToolRun.OfAsync()).AssertFailed(ExitCode.Usage, "Say what to do: keys", "See 'cityrights --help'.");

    [Fact]
    public async Task Group_WithoutACommand_IsAnsweredWithItsCommands() =>
        (await ToolRun.OfAsync("keys")).AssertFailed(ExitCode.Usage, "new, rotate, ", ", list", "'cityrights keys --help'");

    [Theory]
    [InlineData("There is no command 'kesy'. Did you mean 'keys'?", "kesy")]
    [InlineData("There is no command 'nwe'. Did you mean 'new'?", "keys", "nwe", "a.keys")]
    [InlineData("There is no command 'frobnicate'.", "keys", "frobnicate")]
    [InlineData("There is no option '--tenat'. Did you mean '--tenant'?", "keys", "new", "a.keys", "--tenat", "x")]
    [InlineData("There is no option '--frob'.", "keys", "list", "--frob")]
    [InlineData("One word too many: 'b'.", "keys", "list", "a", "b")]
    [InlineData("Missing: <FILE>.", "keys", "new")]
    [InlineData("'--tenant' needs its value: --tenant <NAME>.", "keys", "new", "a.keys", "--tenant")]
    [InlineData("'--tenant' is given more than once.", "keys", "new", "a.keys", "--tenant", "a", "--tenant", "b")]
    [InlineData("'FILE' is empty.", "keys", "list", "")]
    [InlineData("'FILE' is empty.", "keys", "list", "  ")]
    public async Task WrongLine_IsAnswered_InOneLine(string says, params string[] args) =>
        (await ToolRun.OfAsync(args)).AssertFailed(ExitCode.Usage, says);

    [Fact]
    public async Task Word_BeginningWithAt_IsNotReadAsAFile() =>
        (await ToolRun.OfAsync("keys", "list", "@words.txt")).AssertFailed(ExitCode.Keys, "'@words.txt'");

    [Fact]
    public async Task Word_WithTerminalCodes_IsPrintedWithoutThem()
    {
        var run = await ToolRun.OfAsync("keys", "\u001b[2Jnew\n");

        run.AssertFailed(ExitCode.Usage, "\\u001B[2Jnew\\u000A");
    }
}
