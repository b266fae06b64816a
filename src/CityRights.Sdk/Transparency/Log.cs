using Microsoft.Extensions.Logging;

namespace CityRights.Transparency;

internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Warning, "Tenant {Tenant}, algorithm {Algorithm}, {Path}: {Message} {Fix} ({Code})")]
    internal static partial void ManifestWarning(ILogger logger, string tenant, AlgorithmId algorithm, string code, string path, string message, string fix);

}
