namespace CityRights.Consent;

/// <summary>Records a yes.</summary>
internal sealed class Giving(ConsentParts parts, StoreCalls store, AnswerEvents answers)
{
    private const int Attempts = 16;

    internal async ValueTask<ConsentResult> GiveAsync(GiveRequest request, GatePurpose purpose, CancellationToken cancellationToken)
    {
        if (!purpose.Purpose.NeedsAnswer)
        {
            return await RefusedAsync(request, purpose, ConsentOutcome.NotBasedOnConsent, cancellationToken).ConfigureAwait(false);
        }

        if (parts.Tokens.Verify(request.NoticeToken) is not { } token)
        {
            return await RefusedAsync(request, purpose, ConsentOutcome.TokenInvalid, cancellationToken).ConfigureAwait(false);
        }

        var template = AnswerEvents.Template(request, ConsentEventKind.Given, token);
        var key = IdempotencyKeys.Of(request, token);
        var digest = AnswerEvents.DigestOf(template);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = parts.Now;
            var stream = await store.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false);
            if (Obstacle(request, purpose, token, stream, now) is { } obstacle)
            {
                return await ReplayedOrAsync(request, purpose, key, digest, obstacle, cancellationToken).ConfigureAwait(false);
            }

            var batch = answers.Batch(request.Subject, template, purpose, key, digest, now) with { ExpectedVersion = stream.Version };
            var result = await store.AppendAsync(batch, cancellationToken).ConfigureAwait(false);
            if (result.Status != ConsentAppendStatus.VersionConflict)
            {
                return new(OutcomeOf(result.Status), Heads.Of(result.Stream, purpose, parts.Now)) { Event = result.Events is [var first, ..] ? first.Id : Guid.Empty };
            }
        }

        return await RefusedAsync(request, purpose, ConsentOutcome.Busy, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why this form cannot give consent now, or null.</summary>
    private ConsentOutcome? Obstacle(GiveRequest request, GatePurpose purpose, NoticeTokenContent token, ConsentStream stream, DateTimeOffset now) =>
        !token.IsFor(purpose.Purpose) ? ConsentOutcome.TokenOfAnotherNotice
        : token.ExpiresAt <= now ? ConsentOutcome.TokenExpired
        : purpose.Notice!.At(now) is not { } version ? ConsentOutcome.NoNoticeInForce
        : version.Version != token.Version ? ConsentOutcome.NoticeSuperseded
        : version.Exactly(token.Language)?.Hash != token.Hash ? ConsentOutcome.TokenOfAnotherNotice
        : purpose.NeedsExplicit && !request.IsExplicit ? ConsentOutcome.ExplicitStatementNeeded
        : request.Authority.From > now || request.Authority.Until <= now ? ConsentOutcome.MandateNotInForce
        : HasLaterNo(stream, token) ? ConsentOutcome.FormOutdated
        : null;

    /// <summary>
    /// Whether a no came after the form was shown: by the number of noes in the store, which no clock that is set back can deceive, and by the clock for forms
    /// that were shown before it was known to whom.
    /// </summary>
    private bool HasLaterNo(ConsentStream stream, NoticeTokenContent token)
    {
        var noes = 0;
        foreach (var part in stream.Parts)
        {
            foreach (var recorded in part.Events)
            {
                if (!recorded.IsProtective)
                {
                    continue;
                }

                noes++;
                if (recorded.RecordedAt >= token.IssuedAt)
                {
                    return true;
                }
            }
        }

        return token.Standing != 0 && parts.Tokens.Standing(token.Nonce, noes) != token.Standing;
    }

    private static ConsentOutcome OutcomeOf(ConsentAppendStatus status) => status switch
    {
        ConsentAppendStatus.Appended => ConsentOutcome.Recorded,
        ConsentAppendStatus.Replayed => ConsentOutcome.Replayed,
        ConsentAppendStatus.IdempotencyConflict => ConsentOutcome.IdempotencyConflict,
        ConsentAppendStatus.ErasedLater => ConsentOutcome.ErasedLater,
        _ => throw ConsentErrors.StoreFailed("unknown status"),
    };

    /// <summary>What was recorded from this form before still answers for it, however stale the form is by now.</summary>
    private async ValueTask<ConsentResult> ReplayedOrAsync(
        GiveRequest request, GatePurpose purpose, string key, ContentHash digest, ConsentOutcome obstacle, CancellationToken cancellationToken)
    {
        var earlier = await store.FindAsync(request.Subject, key, cancellationToken).ConfigureAwait(false);
        var isReplay = earlier is not null && earlier.Purpose == request.Purpose && earlier.Digest == digest;
        var result = await RefusedAsync(request, purpose, isReplay ? ConsentOutcome.Replayed : obstacle, cancellationToken).ConfigureAwait(false);
        return isReplay ? result with { Event = earlier!.Events[0].Id } : result;
    }

    private async ValueTask<ConsentResult> RefusedAsync(GiveRequest request, GatePurpose purpose, ConsentOutcome outcome, CancellationToken cancellationToken)
    {
        var stream = await store.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false);
        return new(outcome, Heads.Of(stream, purpose, parts.Now));
    }
}
