namespace CityRights.Keys;

/// <summary>What comes of reading a ring's source again.</summary>
public enum KeyReloadOutcome
{
    /// <summary>Not an outcome; the default value names none.</summary>
    None = 0,

    /// <summary>The source says what the ring holds already.</summary>
    Unchanged,

    /// <summary>Versions came, changed their state or went; the ring holds what the source says.</summary>
    Changed,

    /// <summary>The source cannot be read or was refused; the ring stays as it was.</summary>
    Failed,
}
