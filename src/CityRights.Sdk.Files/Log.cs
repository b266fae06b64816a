using Microsoft.Extensions.Logging;

namespace CityRights.Files;

/// <summary>The messages of this package, event ids from 10000. None holds a path or a value of the data.</summary>
internal static partial class Log
{
    [LoggerMessage(
        10000,
        LogLevel.Information,
        "A file was projected by policy {Policy} ({Fingerprint}) for purpose {Purpose}: {Read} rows read, {Written} written, {Skipped} left out")]
    internal static partial void Projected(
        ILogger logger, string policy, string fingerprint, PurposeId purpose, long read, long written, long skipped);
}
