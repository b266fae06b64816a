namespace CityRights.Consent;

/// <summary>The outcome of a fold for one category and recipient.</summary>
/// <param name="State">The state at the instant of the fold.</param>
/// <param name="Since">Since when.</param>
/// <param name="Decisive">The event that decided, or null.</param>
/// <param name="Given">The yes that permits, or permitted last; null where there is none.</param>
/// <param name="ValidUntil">When a permitting state ends, as known now.</param>
/// <param name="Changes">The next instant at which the fold may come out otherwise without a new event; null for never.</param>
/// <param name="UsesLeft">The uses left, or null.</param>
internal readonly record struct FoldedHead(
    ConsentState State, DateTimeOffset? Since, ConsentEvent? Decisive, ConsentEvent? Given, DateTimeOffset? ValidUntil, DateTimeOffset? Changes, int? UsesLeft)
{
    internal bool IsPermitting => State is ConsentState.Given or ConsentState.Renewed;

    /// <summary>How far a state is from permitting; of several scopes asked for together, the most severe answers.</summary>
    internal int Severity => State switch
    {
        ConsentState.Given or ConsentState.Renewed => 0,
        ConsentState.NotAsked => 1,
        ConsentState.Asked => 2,
        ConsentState.Deferred => 3,
        ConsentState.Expired => 4,
        ConsentState.NeedsReconsent => 5,
        ConsentState.Refused => 6,
        ConsentState.Withdrawn => 7,
        ConsentState.Revoked => 8,
        _ => 9,
    };
}
