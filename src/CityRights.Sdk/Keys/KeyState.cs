namespace CityRights.Keys;

/// <summary>
/// Where a key version is in its life: pending, active, relinking, retired, destroyed, in this order and never back.
/// </summary>
public enum KeyState
{
    /// <summary>Not a state; the default value names none.</summary>
    None = 0,

    /// <summary>Held, so that every node has it before it is used; not used yet.</summary>
    Pending,

    /// <summary>The current version: new pseudonyms are made with it. A ring has exactly one.</summary>
    Active,

    /// <summary>Live for look-up: people are still found by it while their rows move to the active version.</summary>
    Relinking,

    /// <summary>Held, but no longer used: neither for new pseudonyms nor for look-up.</summary>
    Retired,

    /// <summary>The root is gone and cannot come back; the version, its fingerprint, date and reason stay as a tombstone.</summary>
    Destroyed,
}
