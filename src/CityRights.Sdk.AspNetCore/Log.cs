using Microsoft.Extensions.Logging;

namespace CityRights.AspNetCore;

internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "A request was not let through for purpose {Purpose}: {Outcome}, {Reason}")]
    internal static partial void Blocked(ILogger logger, PurposeId purpose, GateOutcome outcome, GateReason reason);

    [LoggerMessage(9002, LogLevel.Error, "Asking the gate about purpose {Purpose} failed with {ExceptionType}, which blocks")]
    internal static partial void Failed(ILogger logger, PurposeId purpose, string exceptionType);
}
