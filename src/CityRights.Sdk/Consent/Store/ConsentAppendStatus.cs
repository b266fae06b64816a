namespace CityRights.Consent;

/// <summary>What became of a batch.</summary>
public enum ConsentAppendStatus
{
    /// <summary>Not stated; no store answers so.</summary>
    None = 0,

    /// <summary>Stored, durable, and visible to every read that begins from now on.</summary>
    Appended = 1,

    /// <summary>The same request was stored earlier under this key. Nothing was stored now.</summary>
    Replayed = 2,

    /// <summary>The stream has another version than expected. Nothing was stored.</summary>
    VersionConflict = 3,

    /// <summary>Another request was stored under this key. Nothing was stored.</summary>
    IdempotencyConflict = 4,

    /// <summary>The batch gives a consent that dates from before an erasure of the person. Nothing was stored.</summary>
    ErasedLater = 5,
}
