using System.Collections.Immutable;
using System.Diagnostics;
using CityRights.Diagnostics;
using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>Checks what is asked, hands it to the verb, and counts the answer.</summary>
internal sealed class ConsentVerbs : IConsents
{
    private readonly ConsentParts _parts;
    private readonly AnswerEvents _answers;
    private readonly StoreCalls _store;
    private readonly Showing _showing;
    private readonly Giving _giving;
    private readonly Refusing _refusing;

    internal ConsentVerbs(ConsentParts parts)
    {
        _parts = parts;
        _answers = new(parts);
        _store = new(parts.Store);
        _showing = new(parts, _store, _answers);
        _giving = new(parts, _store, _answers);
        _refusing = new(parts, _store, _answers);
    }

    public async ValueTask<ShownNotice> ShowNoticeAsync(ShowNoticeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        IdentifierText.ThrowIfInvalid(request.Channel, nameof(request));
        var purpose = _parts.Require(request.Purpose);
        using var activity = Start("consent.show", request.Purpose);
        var shown = await _showing.ShowAsync(request, purpose, cancellationToken).ConfigureAwait(false);
        Count(activity, "consent.show", request.Purpose, shown.Outcome);
        return shown;
    }

    public async ValueTask<ConsentResult> GiveAsync(GiveRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        if (request.Proof is not (ProofGrade.Paper or ProofGrade.Session or ProofGrade.Signed))
        {
            throw new ArgumentException("A yes given here is proven by Paper, Session or Signed; one taken over from elsewhere comes by import.", nameof(request));
        }

        var purpose = _parts.Require(request.Purpose);
        using var activity = Start("consent.give", request.Purpose);
        var result = await _giving.GiveAsync(request, purpose, cancellationToken).ConfigureAwait(false);
        Count(activity, "consent.give", request.Purpose, result.Outcome);
        return result;
    }

    public ValueTask<ConsentResult> RefuseAsync(RefuseRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        return RefuseAsync(request, ConsentEventKind.Refused, request.NoticeToken, cancellationToken);
    }

    public ValueTask<ConsentResult> WithdrawAsync(WithdrawRequest request, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(request);
        return RefuseAsync(request, ConsentEventKind.Withdrawn, null, cancellationToken);
    }

    public async ValueTask<ConsentHead> StateAsync(StateRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ConsentAppendRules.ThrowIfNobody(request.Subject);
        var purpose = _parts.Require(request.Purpose);
        var categories = request.Categories.IsDefaultOrEmpty ? purpose.Purpose.DataCategories : request.Categories;
        if (categories.Except(purpose.Purpose.DataCategories).Any() || (request.Recipient is not null && !purpose.Recipients.Contains(request.Recipient)))
        {
            throw new ArgumentException("The purpose does not declare a category or the recipient asked for.", nameof(request));
        }

        var stream = await _store.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false);
        return Heads.Of(stream, purpose, categories, request.Recipient, _parts.Now);
    }

    public async ValueTask<ImmutableArray<ConsentHistoryEntry>> HistoryAsync(HistoryRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ConsentAppendRules.ThrowIfNobody(request.Subject);
        ImmutableArray<ConsentStream> streams = request.Purpose.IsDefault
            ? await _store.ReadAllAsync(request.Subject, cancellationToken).ConfigureAwait(false)
            : [await _store.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false)];
        return [.. streams.SelectMany(StreamOrder.Of).Select(ordered => new ConsentHistoryEntry(ordered.Event, _parts.Notices.Find(ordered.Event.Notice)))];
    }

    public async ValueTask<ErasureResult> EraseAsync(EraseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ConsentAppendRules.ThrowIfNobody(request.Subject);
        using var activity = ConsentMetrics.Activities.StartActivity("consent.erase");
        var now = _parts.Now;
        return await _store.EraseAsync(
            new()
            {
                Subject = request.Subject,
                Marks = _parts.Marks.Of(request.Subject),
                At = now,
                KeepProofUntil = request.KeepProofUntil?.ToUniversalTime(),
                Outbox = [new(_parts.Random.NextId(), "SubjectErased", now, Guid.Empty)],
                Log = [_answers.LogEntry("consent.erase", "erased", now)],
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static void ThrowIfInvalid(ConsentAnswer request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ConsentAppendRules.ThrowIfNobody(request.Subject);
        ConsentAppendRules.ThrowIfDefault(request.Purpose);
    }

    private async ValueTask<ConsentResult> RefuseAsync(ConsentAnswer request, ConsentEventKind kind, string? noticeToken, CancellationToken cancellationToken)
    {
        var operation = AnswerEvents.OperationOf(kind);
        using var activity = Start(operation, request.Purpose);
        var result = await _refusing.RefuseAsync(request, kind, noticeToken, cancellationToken).ConfigureAwait(false);
        Count(activity, operation, request.Purpose, result.Outcome);
        return result;
    }

    private Activity? Start(string operation, PurposeId purpose)
    {
        var activity = ConsentMetrics.Activities.StartActivity(operation);
        activity?.SetTag(ConsentTelemetry.PurposeTag, NameOf(purpose));
        return activity;
    }

    private void Count(Activity? activity, string operation, PurposeId purpose, ConsentOutcome outcome)
    {
        activity?.SetTag(ConsentTelemetry.OutcomeTag, outcome.ToString());
        ConsentMetrics.Answered(NameOf(purpose), operation, outcome.ToString());
    }

    /// <summary>Only declared purposes become tags: what a caller writes has no bound.</summary>
    private string NameOf(PurposeId purpose) => _parts.Gate.Purposes.ContainsKey(purpose) ? purpose.Value : "unknown";
}
