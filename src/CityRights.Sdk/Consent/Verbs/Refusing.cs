namespace CityRights.Consent;

/// <summary>Records a no or a withdrawal. Nothing but a failing store keeps it from being recorded.</summary>
internal sealed class Refusing(ConsentParts parts, StoreCalls store, AnswerEvents answers)
{
    internal async ValueTask<ConsentResult> RefuseAsync(ConsentAnswer request, ConsentEventKind kind, string? noticeToken, CancellationToken cancellationToken)
    {
        request = IdempotencyKeys.Mended(request);
        parts.Gate.Purposes.TryGetValue(request.Purpose, out var purpose);
        if (purpose is not { Purpose.NeedsAnswer: true } && await NothingAsync(request, purpose, cancellationToken).ConfigureAwait(false) is { } nothing)
        {
            return nothing;
        }

        var token = parts.Tokens.Verify(noticeToken) is { } verified && purpose is not null && verified.IsFor(purpose.Purpose) ? verified : null;
        var template = AnswerEvents.Template(request, kind, token);
        var key = token is null ? IdempotencyKeys.OfCaller(request) : IdempotencyKeys.Of(request, token);
        var digest = key is null ? default : AnswerEvents.DigestOf(template);
        var result = await AppendAsync(request, template, purpose, key, digest, cancellationToken).ConfigureAwait(false);
        var head = HeadOf(result.Stream, purpose);
        if (result.Status == ConsentAppendStatus.Replayed && !(purpose is not null && Heads.AnyPermits(result.Stream, purpose, parts.Now)))
        {
            return new(ConsentOutcome.Replayed, head) { Event = result.Events[0].Id };
        }

        if (result.Status != ConsentAppendStatus.Appended)
        {
            // Another request used the key, or a yes came after the first no, if only for some of the data: a no counts all the same.
            result = await AppendAsync(request, template, purpose, null, default, cancellationToken).ConfigureAwait(false);
        }

        return result.Status == ConsentAppendStatus.Appended
            ? new(ConsentOutcome.Recorded, HeadOf(result.Stream, purpose)) { Event = result.Events[0].Id }
            : throw ConsentErrors.StoreFailed("a protective event was not stored");
    }

    private ValueTask<ConsentAppendResult> AppendAsync(
        ConsentAnswer request, ConsentEvent template, GatePurpose? purpose, string? key, ContentHash digest, CancellationToken cancellationToken) =>
        store.AppendAsync(answers.Batch(request.Subject, template, purpose, key, digest, parts.Now), cancellationToken);

    /// <summary>Where the purpose stands on another basis, or has left the catalogue, and nothing was ever recorded, there is nothing to take back.</summary>
    private async ValueTask<ConsentResult?> NothingAsync(ConsentAnswer request, GatePurpose? purpose, CancellationToken cancellationToken)
    {
        var stream = await store.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false);
        return stream.Version > 0 ? null
            : purpose is not null ? new(ConsentOutcome.NotBasedOnConsent, Heads.Of(stream, purpose, parts.Now))
            : throw new ArgumentException("The purpose is not declared and was never used for this person; correct its id.", nameof(request));
    }

    /// <summary>A purpose that has left the catalogue permits nothing: its last word is what this verb has just recorded.</summary>
    private ConsentHead HeadOf(ConsentStream stream, GatePurpose? purpose) =>
        purpose is not null ? Heads.Of(stream, purpose, parts.Now) : new(ConsentState.Withdrawn);
}
