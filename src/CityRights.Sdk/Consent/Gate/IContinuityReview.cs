using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>
/// Checks afterwards what a continuity policy (<see cref="ContinuityPolicy.Continue"/>) let through while the store could not be read. Safe for
/// concurrent use. Kept in memory: what waits is lost with the process, and the log says how much was let through.
/// </summary>
public interface IContinuityReview
{
    /// <summary>How many decisions wait to be checked.</summary>
    int Waiting { get; }

    /// <summary>Checks what waits, oldest first, until it is done or the store again cannot be read. Run it from a timer or by hand.</summary>
    /// <param name="cancellationToken">Gives up; what was not checked keeps waiting.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    ValueTask<ContinuityReport> RunOnceAsync(CancellationToken cancellationToken = default);
}

/// <summary>What a check of continued decisions found. Immutable.</summary>
/// <param name="Checked">How many were checked.</param>
/// <param name="Waiting">How many still wait, because the store could not be read.</param>
/// <param name="Overturned">Those that would have been denied: the processing has happened and is to be undone or answered for.</param>
public sealed record ContinuityReport(int Checked, int Waiting, ImmutableArray<OverturnedDecision> Overturned);

/// <summary>A processing that was let through and would have been denied. Immutable.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="At">When it was let through.</param>
/// <param name="Decision">What the gate answers now.</param>
public sealed record OverturnedDecision(ProcessingRequest Request, DateTimeOffset At, GateDecision Decision)
{
    /// <summary>Purpose and reason alone: the person is not printed.</summary>
    public override string ToString() => $"OverturnedDecision({Request.Purpose}, {Decision.Reason})";
}
