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

    [LoggerMessage(2003, LogLevel.Information, "Keys of tenant {Tenant} read again from {Source}: current version {Version}, {Live} live")]
    internal static partial void KeysReloaded(ILogger logger, string tenant, string source, int version, int live);

    [LoggerMessage(2004, LogLevel.Error,
        "Keys of tenant {Tenant} were not taken over from {Source}; those in use stay in use ({Code}). {Problem}")]
    internal static partial void ReloadFailed(ILogger logger, string tenant, string source, string code, string problem);

    [LoggerMessage(2005, LogLevel.Information, "Key version {Version} of tenant {Tenant} is in use now: its activation moment has come")]
    internal static partial void VersionInUse(ILogger logger, string tenant, int version);
}
