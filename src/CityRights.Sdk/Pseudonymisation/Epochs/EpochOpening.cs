namespace CityRights.Pseudonymisation;

/// <summary>Whether an epoch could be opened.</summary>
public enum EpochStatus
{
    /// <summary>Nothing was opened; the default value.</summary>
    None = 0,

    /// <summary>The epoch is open.</summary>
    Open,

    /// <summary>The epoch's key was destroyed or is due: what arrives now came too late, and no pseudonym of it can ever be made.</summary>
    Destroyed,

    /// <summary>The epoch has not begun by this machine's clock.</summary>
    NotBegun,
}

/// <summary>What became of opening an epoch. Immutable.</summary>
/// <param name="Status">The status.</param>
/// <param name="Pseudonymiser">What makes the epoch's pseudonyms; null unless the epoch is open. It is shared and ends with the epoch; do not dispose it.</param>
/// <typeparam name="TDomain">The domain.</typeparam>
public sealed record EpochOpening<TDomain>(EpochStatus Status, ScopedPseudonymiser<TDomain>? Pseudonymiser)
    where TDomain : IPseudonymDomain
{
    /// <summary>The status.</summary>
    public override string ToString() => $"{Status}";
}
