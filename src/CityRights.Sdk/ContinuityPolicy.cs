namespace CityRights;

/// <summary>What the gate answers for a purpose on public task or legal obligation while it cannot read its store.</summary>
public enum ContinuityPolicy
{
    /// <summary>Indeterminate, which blocks. The default.</summary>
    Block = 0,

    /// <summary>
    /// Permit, with the decision queued, reported and checked against objections afterwards: a locked store must not stop a benefit
    /// payment. Refused for consent, legitimate interest and special categories.
    /// </summary>
    Continue = 1,
}
