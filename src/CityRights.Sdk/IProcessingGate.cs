namespace CityRights;

/// <summary>
/// The gate before every processing of personal data: answers for each legal basis from what was declared and said. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Errors never become Permit: an exception, a timeout, an unknown purpose, a missing subject or a clock fault is Indeterminate, which blocks.
/// The one declared exception is <see cref="ContinuityPolicy.Continue"/>.
/// </remarks>
public interface IProcessingGate
{
    /// <summary>Decides one request.</summary>
    /// <param name="request">Purpose, person, and optionally categories and recipient.</param>
    /// <param name="cancellationToken">Gives up; the only thing that throws.</param>
    /// <returns>The decision. Completes synchronously, without allocating, where the person's heads are in the cache.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    ValueTask<GateDecision> DecideAsync(ProcessingRequest request, CancellationToken cancellationToken = default);
}
