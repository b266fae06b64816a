using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <content>The re-link job. None of it names a person, a pseudonym or a position.</content>
internal static partial class Log
{
    [LoggerMessage(4100, LogLevel.Information, "Re-linking from {Source} to {Target} began: to key version {KeyVersion}, {Done} identifiers done before")]
    internal static partial void RelinkStarted(ILogger logger, string source, string target, int keyVersion, long done);

    [LoggerMessage(4101, LogLevel.Information,
        "Re-linking from {Source} to {Target} is done: {Linked} linked, {AlreadyLinked} already linked, {Joined} joined, {Unknown} unknown, {Refused} refused; {WithoutSource} rows had no source")]
    internal static partial void RelinkFinished(
        ILogger logger, string source, string target, long linked, long alreadyLinked, long joined, long unknown, long refused, long withoutSource);

    [LoggerMessage(4102, LogLevel.Warning, "Re-linking from {Source} to {Target} was stopped after {Done} identifiers ({Failure}). Run it again to go on")]
    internal static partial void RelinkStopped(ILogger logger, string source, string target, long done, string failure);

    [LoggerMessage(4103, LogLevel.Information, "The checkpoint is of another job than {Source} to {Target}, or of other keys: reading from the start")]
    internal static partial void RelinkCheckpointForeign(ILogger logger, string source, string target);
}
