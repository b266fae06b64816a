namespace CityRights.Consent;

/// <summary>What an entry of the change feed tells. The numbers are stored.</summary>
public enum ConsentChangeKind
{
    /// <summary>Not stated; no store answers so.</summary>
    None = 0,

    /// <summary>An event was appended.</summary>
    Appended = 1,

    /// <summary>The tombstone of an erased person: nothing known under this surrogate leads to anybody any more.</summary>
    Erased = 2,
}
