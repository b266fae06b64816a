namespace CityRights.Pseudonymisation;

/// <summary>What became of one identifier.</summary>
public enum PseudonymisationOutcome
{
    /// <summary>Nothing was done; the default value.</summary>
    None = 0,

    /// <summary>The pseudonym was made.</summary>
    Done,

    /// <summary>The identifier breaks a rule of its format; there is no pseudonym.</summary>
    InvalidIdentifier,

    /// <summary>The destination is too short; nothing was written.</summary>
    DestinationTooShort,

    /// <summary>The epoch's key was destroyed or is due; there is no pseudonym, and never will be.</summary>
    EpochDestroyed,
}
