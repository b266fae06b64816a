namespace CityRights;

/// <summary>What became of one person or identifier when rows were led from older key versions to the current one.</summary>
public enum RelinkOutcome
{
    /// <summary>Not stated; nothing answers so.</summary>
    None = 0,

    /// <summary>Nothing is known under any of the person's references: there was nothing to do, and nothing was made.</summary>
    Unknown = 1,

    /// <summary>The person was known under the current version, and under no other identity: nothing was changed.</summary>
    AlreadyLinked = 2,

    /// <summary>The person is now known under the current version too.</summary>
    Linked = 3,

    /// <summary>
    /// The person was known under two identities that nothing connected: a row under the current version beside one under an older one. They are one from now
    /// on, by the rule that the holder of the rows states.
    /// </summary>
    Joined = 4,
}
