namespace CityRights.Transparency;

/// <summary>The stations of an algorithm's life.</summary>
public enum LifecycleStatus
{
    /// <summary>Intended.</summary>
    Planned = 0,

    /// <summary>Being designed.</summary>
    Design = 1,

    /// <summary>Being built.</summary>
    Development = 2,

    /// <summary>Tried out on real cases.</summary>
    Pilot = 3,

    /// <summary>A trial is being judged.</summary>
    Evaluation = 4,

    /// <summary>In use.</summary>
    InUse = 5,

    /// <summary>Stopped for now.</summary>
    Paused = 6,

    /// <summary>Out of use. The entry stays.</summary>
    Retired = 7,

    /// <summary>Withdrawn because of what it did. The entry stays.</summary>
    Recalled = 8,
}
