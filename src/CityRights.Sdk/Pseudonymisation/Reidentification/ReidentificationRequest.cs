namespace CityRights.Pseudonymisation;

/// <summary>Asks who a token stands for. It holds the token, never the value. Immutable.</summary>
public sealed record ReidentificationRequest
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The longest idempotency key, in characters.</summary>
    public const int LongestIdempotencyKey = 128;

    /// <summary>The text of a reversible token or of a vault token.</summary>
    public required string Token { get; init; }

    /// <summary>For which purpose; one of those that the desk was opened with.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>The case, one line: its number, and why this person has to be known. Name nobody in it: it is kept with the record.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asks: the name by which the application has authenticated a member of staff. Case does not count.</summary>
    public required string Requester { get; init; }

    /// <summary>A key by which the same request, sent twice, is one; null for none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The purpose alone.</summary>
    public override string ToString() => $"ReidentificationRequest({Purpose}, redacted)";
}
