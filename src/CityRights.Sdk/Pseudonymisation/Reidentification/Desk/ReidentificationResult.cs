namespace CityRights.Pseudonymisation;

/// <summary>What became of a request or an approval: the request as it stands, or why not.</summary>
public sealed class ReidentificationResult
{
    internal ReidentificationResult(ReidentificationCase request) => Request = request;

    internal ReidentificationResult(ReidentificationRefusal refusal) => Refusal = refusal;

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal == ReidentificationRefusal.None;

    /// <summary>Why not; none where it was done.</summary>
    public ReidentificationRefusal Refusal { get; }

    /// <summary>The request; null where it was refused.</summary>
    public ReidentificationCase? Request { get; }

    /// <summary>Done, or the refusal.</summary>
    public override string ToString() => IsDone ? "ReidentificationResult(done)" : $"ReidentificationResult({Refusal})";
}
