using Microsoft.Extensions.Logging;

namespace CityRights.Consent;

/// <summary>The messages of the room. None names a person, a surrogate or an event.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Consent of tenant {Tenant} is kept in memory and lost when the process ends. Declare a store with UseSqlite(...) where that is not meant.")]
    internal static partial void StoreInMemory(ILogger logger, string tenant);

    [LoggerMessage(3010, LogLevel.Warning, "The consent store could not be read for a decision on purpose {Purpose}: {Failure}")]
    internal static partial void StoreFailed(ILogger logger, string purpose, string failure);

    [LoggerMessage(3011, LogLevel.Error, "A decision on purpose {Purpose} failed and blocks: {Failure}")]
    internal static partial void DecisionFailed(ILogger logger, string purpose, string failure);

    [LoggerMessage(3012, LogLevel.Warning, "Purpose {Purpose} continues without the consent store, as its continuity policy says. The decision waits to be checked against objections")]
    internal static partial void Continued(ILogger logger, string purpose);

    [LoggerMessage(3013, LogLevel.Error, "Purpose {Purpose} may continue without the consent store, but too many decisions wait to be checked. It blocks until IContinuityReview.RunOnceAsync has checked them")]
    internal static partial void ContinuityQueueFull(ILogger logger, string purpose);

    [LoggerMessage(3014, LogLevel.Error, "A processing for purpose {Purpose} went on without the consent store, and would have been denied: {Reason}")]
    internal static partial void Overturned(ILogger logger, string purpose, GateReason reason);
}
