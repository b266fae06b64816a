using Microsoft.Extensions.Logging;

namespace CityRights.Keys;

internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Information, "Keys of tenant {Tenant} read from {Source}: current version {Version}, {Live} live")]
    internal static partial void KeysRead(ILogger logger, string tenant, string source, int version, int live);

    [LoggerMessage(2001, LogLevel.Warning,
        "New development keys of tenant {Tenant} were drawn in {Source}. They are refused in production: make keys with 'cityrights keys new' and declare KeysFromFile there")]
    internal static partial void DevelopmentKeysDrawn(ILogger logger, string tenant, string source);

    [LoggerMessage(2002, LogLevel.Warning,
        "Tenant {Tenant} uses development keys from {Source}. They are refused in production: make keys with 'cityrights keys new' and declare KeysFromFile there")]
    internal static partial void DevelopmentKeysUsed(ILogger logger, string tenant, string source);
}
