using System.Collections.Frozen;

namespace CityRights.Consent;

/// <summary>The gate. Warm: two look-ups and a few comparisons, nothing allocated. Cold: one read of the store.</summary>
internal sealed class Gate : IProcessingGate
{
    private readonly FrozenDictionary<PurposeId, GatePurpose> _purposes;
    private readonly ConsentStore _store;
    private readonly StoreReader _reader;
    private readonly GateFallback _fallback;
    private readonly HeadCache? _cache;
    private readonly TimeProvider _time;
    private readonly TimeSpan _tolerance;

    internal Gate(GateParts parts, GateFallback fallback)
    {
        _purposes = parts.Purposes;
        _store = parts.Store;
        _reader = new(parts.Store, parts.Time, parts.Options.ReadDeadline);
        _fallback = fallback;
        _cache = parts.Options.CachedPersons > 0 ? new(parts.Options.CachedPersons, parts.Purposes.Count) : null;
        _time = parts.Time;
        _tolerance = parts.Options.ClockTolerance;
    }

    public ValueTask<GateDecision> DecideAsync(ProcessingRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_purposes.TryGetValue(request.Purpose, out var purpose))
        {
            return Answer("unknown", new GateDecision(GateOutcome.Indeterminate, GateReason.UnknownPurpose));
        }

        if (request.Subject.IsDefault)
        {
            return Answer(purpose, GateReason.MissingSubject);
        }

        if (!RequestScope.TryFind(purpose, request, out var scope, out var undeclared))
        {
            return Answer(purpose, new GateDecision(GateOutcome.Deny, undeclared));
        }

        if (_cache?.Find(request.Subject, purpose.Index) is { } entry && entry.Holds() && _store.IsSoleOwner)
        {
            var now = Now();
            if (now is { } instant && entry.Heads.From <= instant && instant < entry.Heads.Until)
            {
                return Answer(purpose, Decide(purpose, entry.Heads, scope, instant));
            }
        }

        return DecideColdAsync(purpose, request, scope, cancellationToken);
    }

    /// <summary>Decides by the store, whatever is kept; for checks afterwards, where a continuity policy has no say.</summary>
    internal async ValueTask<GateDecision> DecideByStoreAsync(ProcessingRequest request, CancellationToken cancellationToken)
    {
        return _purposes.TryGetValue(request.Purpose, out var purpose) && RequestScope.TryFind(purpose, request, out var scope, out _)
            ? await ReadAndDecideAsync(purpose, request, scope, cancellationToken).ConfigureAwait(false) with { Basis = purpose.Purpose.Basis }
            : new(GateOutcome.Indeterminate, GateReason.UnknownPurpose);
    }

    private async ValueTask<GateDecision> DecideColdAsync(GatePurpose purpose, ProcessingRequest request, RequestScope scope, CancellationToken cancellationToken)
    {
        using var activity = ConsentMetrics.Activities.StartActivity("gate.decide");
        activity?.SetTag(Diagnostics.ConsentTelemetry.PurposeTag, purpose.Purpose.Id.Value);
        var decision = await ReadAndDecideAsync(purpose, request, scope, cancellationToken).ConfigureAwait(false);
        if (decision.Reason == GateReason.StoreUnavailable)
        {
            decision = Continue(purpose, request, decision);
        }

        activity?.SetTag(Diagnostics.ConsentTelemetry.OutcomeTag, decision.Outcome.ToString());
        return await Answer(purpose, decision).ConfigureAwait(false);
    }

    /// <summary>Asks for the continuity policy; a clock that fails here too leaves the decision open.</summary>
    private GateDecision Continue(GatePurpose purpose, ProcessingRequest request, in GateDecision unavailable)
    {
        try
        {
            return _fallback.Decide(purpose, request, unavailable);
        }
#pragma warning disable CA1031 // An error never becomes a permission, nor an exception where an answer is owed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return _fallback.Broken(purpose, failure);
        }
    }

    private async ValueTask<GateDecision> ReadAndDecideAsync(GatePurpose purpose, ProcessingRequest request, RequestScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var generation = _store.Generations.Current;
            ConsentStream stream;
            try
            {
                stream = await _reader.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                return _fallback.Failed(purpose, failure);
            }

            if (Now() is not { } now)
            {
                return new(GateOutcome.Indeterminate, GateReason.ClockFault);
            }

            var heads = PurposeHeads.Fold(stream, purpose, now);
            Keep(request.Subject, purpose, new(heads, request.Subject, stream, _store.Generations, generation));
            return Decide(purpose, heads, scope, now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return _fallback.Broken(purpose, failure);
        }
    }

    private void Keep(in SubjectReferences subject, GatePurpose purpose, HeadEntry entry)
    {
        if (_cache is not null && _store.IsSoleOwner && entry.Holds())
        {
            _cache.Put(subject, purpose.Index, entry);
        }
    }

    private GateDecision Decide(GatePurpose purpose, PurposeHeads heads, RequestScope scope, DateTimeOffset now)
    {
        if (purpose.Purpose.NeedsAnswer && heads.LastRecorded > now && heads.LastRecorded - now > _tolerance)
        {
            return new(GateOutcome.Indeterminate, GateReason.ClockFault);
        }

        var verdict = scope.Of(heads);
        return verdict.Reason == GateReason.NotAsked && purpose.ReportOnlyUntil is { } end && now < end
            ? new(GateOutcome.Permit, GateReason.ReportOnly) { ValidUntil = end, WouldBe = GateReason.NotAsked }
            : new(verdict.Outcome, verdict.Reason) { Evidence = verdict.Evidence, ValidUntil = verdict.ValidUntil };
    }

    /// <summary>The instant, or null where the clock fails.</summary>
    private DateTimeOffset? Now()
    {
        try
        {
            return _time.GetUtcNow();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static ValueTask<GateDecision> Answer(GatePurpose purpose, GateReason indeterminate) =>
        Answer(purpose, new GateDecision(GateOutcome.Indeterminate, indeterminate));

    private static ValueTask<GateDecision> Answer(GatePurpose purpose, in GateDecision decision) =>
        Answer(purpose.Purpose.Id.Value, decision with { Basis = purpose.Purpose.Basis });

    private static ValueTask<GateDecision> Answer(string purpose, in GateDecision decision)
    {
        ConsentMetrics.Decided(purpose, decision);
        return new(decision);
    }
}
