using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>The desk over one store. A container makes it from <c>x.Desk(...)</c>; without one, <see cref="Open"/> does. Safe for concurrent use.</summary>
public sealed class ReidentificationDesk : IReidentificationDesk
{
    private const int MostPending = 100;

    private readonly DeskRules _rules;
    private readonly DeskStore _store;
    private readonly ImmutableArray<TokenOpener> _openers;

    private ReidentificationDesk(DeskRules rules, DeskStore store, ImmutableArray<TokenOpener> openers) =>
        (_rules, _store, _openers) = (rules, store, openers);

    /// <summary>Opens a desk without a container, after the checks that a container makes at start.</summary>
    /// <param name="setup">What it needs.</param>
    /// <exception cref="ArgumentException">Something is null, or store, tokens and vault are not of one tenant.</exception>
    /// <exception cref="CityRightsException">The rules are not sound; the message lists every problem (CRT-PSEUDONYMISATION-049).</exception>
    public static ReidentificationDesk Open(ReidentificationSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Store is null || setup.Options is null || setup.Time is null)
        {
            throw new ArgumentException("Store, rules and clock are all needed.", nameof(setup));
        }

        if ((setup.Tokens?.Tenant ?? setup.Store.Tenant) != setup.Store.Tenant || (setup.Vault?.Tenant ?? setup.Store.Tenant) != setup.Store.Tenant)
        {
            throw new ArgumentException("Store, tokens and vault are of two tenants; open all for the same.", nameof(setup));
        }

        var problems = ReidentificationRules.Judge(setup.Options, setup.Catalogue).ToList();
        if (setup.Tokens is null && setup.Vault is null)
        {
            problems.Add(ReidentificationProblems.NothingToOpen);
        }

        if (problems.Count > 0)
        {
            throw ReidentificationErrors.NotSound(problems);
        }

        var store = new DeskStore(setup.Store, setup.Logging);
        store.LogOpened(setup.Options);
        return new(new(setup.Options, setup.Store.Tenant, setup.Time), store, [.. Openers(setup)]);
    }

    /// <inheritdoc/>
    public async ValueTask<ReidentificationResult> RequestAsync(ReidentificationRequest request, CancellationToken cancellationToken = default)
    {
        ReidentificationRequestRules.ThrowIfInvalid(request);
        var asked = _rules.NewCase(request);
        var refusal = _rules.JudgePurpose(asked) is var purpose and not ReidentificationRefusal.None ? purpose : JudgeToken(asked.Token, out _);
        if (refusal != ReidentificationRefusal.None)
        {
            return new(_store.Refused(ReidentificationAct.Requested, refusal));
        }

        var entry = DeskRules.Entry(asked, ReidentificationAct.Requested, asked.RequestedAt, asked.Requester);
        var (added, failure) = await _store.TryAsync(store => store.AddAsync(asked, entry, _rules.LimitAt(asked.RequestedAt), cancellationToken)).ConfigureAwait(false);
        refusal = added?.Status switch
        {
            null => failure,
            ReidentificationStoreStatus.LimitReached => ReidentificationRefusal.LimitReached,
            ReidentificationStoreStatus.IdempotencyConflict => ReidentificationRefusal.IdempotencyConflict,
            _ => ReidentificationRefusal.None,
        };
        return refusal == ReidentificationRefusal.None ? new(added!.Case!) : new(_store.Refused(ReidentificationAct.Requested, refusal));
    }

    /// <inheritdoc/>
    public async ValueTask<ReidentificationResult> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var (found, failure) = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return found is null ? new(failure) : new(found);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ReidentificationCase>> PendingAsync(CancellationToken cancellationToken = default) =>
        _store.Inner.ReadPendingAsync(_rules.Now, MostPending, cancellationToken);

    /// <inheritdoc/>
    public string StatementFor(ReidentificationCase request, string approver) => ReidentificationStatement.Of(request, _rules.Tenant, approver);

    /// <inheritdoc/>
    public async ValueTask<ReidentificationResult> ApproveAsync(
        Guid id, string approver, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken = default)
    {
        var name = OperatorName.Canonical(approver);
        var (found, failure) = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return new(_store.Refused(ReidentificationAct.Approved, failure));
        }

        var now = _rules.Now;
        var refusal = _rules.JudgeApproval(found, name, signature.Span, now);
        if (refusal == ReidentificationRefusal.None)
        {
            var entry = DeskRules.Entry(found, ReidentificationAct.Approved, now, name);
            var text = ReidentificationStatement.ToText(signature.Span);
            var (status, unavailable) = await _store.TryAsync(store => store.ApproveAsync(entry, text, cancellationToken)).ConfigureAwait(false);
            refusal = unavailable != ReidentificationRefusal.None ? unavailable : DeskRules.Refusal(status, ReidentificationRefusal.AlreadyApproved);
            if (refusal == ReidentificationRefusal.None)
            {
                return new(found with { State = ReidentificationState.Approved, Approver = name, ApprovedAt = now, Signature = text });
            }
        }

        return new(await _store.RefusedAsync(found, name, now, ReidentificationAct.Approved, refusal, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async ValueTask<ReidentificationAnswer> RevealAsync(Guid id, string requester, CancellationToken cancellationToken = default)
    {
        var name = OperatorName.Canonical(requester);
        var (found, failure) = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            return new(_store.Refused(ReidentificationAct.Revealed, failure));
        }

        var now = _rules.Now;
        var (value, refusal) = await RevealAsync(found, name, now, cancellationToken).ConfigureAwait(false);
        return value is not null
            ? new(value)
            : new(await _store.RefusedAsync(found, name, now, ReidentificationAct.Revealed, refusal, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The tenant.</summary>
    public override string ToString() => $"ReidentificationDesk({_rules.Tenant})";

    private static IEnumerable<TokenOpener> Openers(ReidentificationSetup setup)
    {
        if (setup.Tokens is { } tokens)
        {
            yield return new ReversibleOpener(tokens);
        }

        if (setup.Vault is { } vault)
        {
            yield return new VaultOpener(vault);
        }
    }

    /// <summary>The value after its record: opened first, so that a token that does not open spends no approval, and overwritten where the record fails.</summary>
    private async ValueTask<(ReidentifiedValue? Value, ReidentificationRefusal Refusal)> RevealAsync(
        ReidentificationCase found, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var refusal = _rules.JudgeRevealing(found, name, now);
        if (refusal == ReidentificationRefusal.None)
        {
            refusal = JudgeToken(found.Token, out var opener);
            if (opener is not null)
            {
                return await OpenAsync(opener, found, name, now, cancellationToken).ConfigureAwait(false);
            }
        }

        return (null, refusal);
    }

    private async ValueTask<(ReidentifiedValue? Value, ReidentificationRefusal Refusal)> OpenAsync(
        TokenOpener opener, ReidentificationCase found, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (opened, failure) = await _store.TryAsync(_ => opener.OpenAsync(found.Token, cancellationToken)).ConfigureAwait(false);
        if (opened.Value is not { } value)
        {
            return (null, failure == ReidentificationRefusal.None ? opened.Refusal : failure);
        }

        var isRecorded = false;
        try
        {
            var entry = DeskRules.Entry(found, ReidentificationAct.Revealed, now, name);
            var (status, unavailable) = await _store.TryAsync(store => store.RevealAsync(entry, _rules.LimitAt(now), cancellationToken)).ConfigureAwait(false);
            var refusal = unavailable != ReidentificationRefusal.None ? unavailable : DeskRules.Refusal(status, ReidentificationRefusal.AlreadyRevealed);
            isRecorded = refusal == ReidentificationRefusal.None;
            if (isRecorded)
            {
                _store.LogRevealed(found);
            }

            return (isRecorded ? value : null, refusal);
        }
        finally
        {
            if (!isRecorded)
            {
                value.Dispose();
            }
        }
    }

    private ReidentificationRefusal JudgeToken(string token, out TokenOpener? opener)
    {
        foreach (var candidate in _openers)
        {
            var refusal = candidate.Judge(token);
            if (refusal != ReidentificationRefusal.TokenMalformed)
            {
                opener = refusal == ReidentificationRefusal.None ? candidate : null;
                return refusal;
            }
        }

        opener = null;
        return DeskRules.IsOneWay(token) ? ReidentificationRefusal.NotReversible : ReidentificationRefusal.TokenMalformed;
    }
}
