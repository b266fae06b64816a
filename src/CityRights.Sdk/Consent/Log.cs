using Microsoft.Extensions.Logging;

namespace CityRights.Consent;

/// <summary>The messages of the room. None names a person, a surrogate or an event.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Consent of tenant {Tenant} is kept in memory and lost when the process ends. Declare a store with UseSqlite(...) where that is not meant.")]
    internal static partial void StoreInMemory(ILogger logger, string tenant);
}
