namespace CityRights.Pseudonymisation;

/// <summary>A request for re-identification as it is kept. It holds the token, never the value. Immutable; prints redacted.</summary>
public sealed record ReidentificationCase : ReidentificationItem
{
    /// <summary>A random id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The token that is asked about.</summary>
    public required string Token { get; init; }

    /// <summary>For which purpose.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>The case, one line.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asks, in lower case.</summary>
    public required string Requester { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>From when on it is neither approved nor answered, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The key by which the request, sent twice, is one; null for none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Where it is in its life.</summary>
    /// <value>Requested by default.</value>
    public ReidentificationState State { get; init; } = ReidentificationState.Requested;

    /// <summary>Who approved it, in lower case; null until then.</summary>
    public string? Approver { get; init; }

    /// <summary>When it was approved, UTC; null until then.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>The approver's ES256 signature over the statement, base64url; null until then.</summary>
    public string? Signature { get; init; }

    /// <summary>When the value was handed out, UTC; null until then.</summary>
    public DateTimeOffset? RevealedAt { get; init; }

    /// <summary>Whether both ask the same: token, purpose and reason of one requester.</summary>
    /// <param name="other">The other one.</param>
    /// <exception cref="ArgumentNullException">The other one is null.</exception>
    public bool AsksTheSameAs(ReidentificationCase other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Token == other.Token && Purpose == other.Purpose && Reason == other.Reason && Requester == other.Requester;
    }

    /// <summary>Id, purpose and state.</summary>
    public override string ToString() => $"ReidentificationCase({Id:N}, {Purpose}, {State}, redacted)";
}
