namespace CityRights.Pseudonymisation;

/// <summary>Where a request is in its life. It goes forward only. The numbers are stored and never change.</summary>
public enum ReidentificationState
{
    /// <summary>Nowhere; never stored.</summary>
    None = 0,

    /// <summary>Asked for; nobody has approved it.</summary>
    Requested = 1,

    /// <summary>A pinned second person has signed it.</summary>
    Approved = 2,

    /// <summary>The value was handed out, once.</summary>
    Revealed = 3,
}
