namespace CityRights.Tool;

/// <summary>What the process tells its caller. Documented in <c>docs/tool.md</c>; a value never changes its meaning.</summary>
internal enum ExitCode
{
    /// <summary>Everything that was asked for is done.</summary>
    Done = 0,

    /// <summary>What was read is not right: rows, a policy, a catalogue or a manifest.</summary>
    Findings = 1,

    /// <summary>The command line is wrong, or names something that does not exist.</summary>
    Usage = 2,

    /// <summary>A file cannot be read or written.</summary>
    Files = 3,

    /// <summary>The key file is refused, or lacks what is needed.</summary>
    Keys = 4,

    /// <summary>The rules of the re-identification desk say no.</summary>
    Refused = 5,

    /// <summary>The tool itself failed (EX_SOFTWARE of sysexits.h).</summary>
    Unexpected = 70,

    /// <summary>The terminal hung up: 128 + SIGHUP.</summary>
    HungUp = 129,

    /// <summary>Ctrl-C: 128 + SIGINT.</summary>
    Interrupted = 130,

    /// <summary>Asked to end: 128 + SIGTERM.</summary>
    Terminated = 143,
}
