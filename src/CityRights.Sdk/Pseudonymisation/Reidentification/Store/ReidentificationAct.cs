namespace CityRights.Pseudonymisation;

/// <summary>What an entry of the desk's journal records. The numbers are stored and never change.</summary>
public enum ReidentificationAct
{
    /// <summary>Nothing; never stored.</summary>
    None = 0,

    /// <summary>Somebody asked.</summary>
    Requested = 1,

    /// <summary>Somebody else approved.</summary>
    Approved = 2,

    /// <summary>The value was handed out, or was about to be when the process died: the entry is durable before the answer.</summary>
    Revealed = 3,

    /// <summary>An approval or a revealing was refused.</summary>
    Refused = 4,
}
