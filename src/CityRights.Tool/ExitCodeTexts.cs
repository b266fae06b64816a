namespace CityRights.Tool;

/// <summary>What the exit codes mean, in words: the help pages and <c>docs/tool.md</c> say the same.</summary>
internal static class ExitCodeTexts
{
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Findings, "something read is not right: a row, a policy, a catalogue or a manifest"),
        (ExitCode.Usage, "the command line is wrong, or names something that is not there"),
        (ExitCode.Files, "a file cannot be read or written"),
        (ExitCode.Keys, "the key file is refused, or lacks what is needed"),
        (ExitCode.Refused, "refused by the rules of the re-identification desk"),
        (ExitCode.Unexpected, "the tool itself failed"),
        (ExitCode.HungUp, "the terminal was closed"),
        (ExitCode.Interrupted, "interrupted with Ctrl-C"),
        (ExitCode.Terminated, "asked to end by the system"),
    ];
}
