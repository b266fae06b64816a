namespace CityRights.Consent;

/// <summary>Shows a notice, and signs the token that pins what was shown.</summary>
internal sealed class Showing(ConsentParts parts, StoreCalls store, AnswerEvents answers)
{
    internal async ValueTask<ShownNotice> ShowAsync(ShowNoticeRequest request, GatePurpose purpose, CancellationToken cancellationToken)
    {
        var now = parts.Now;
        var text = purpose.Notice?.At(now)?.In(request.Language);
        if (!purpose.Purpose.NeedsAnswer)
        {
            return new(ConsentOutcome.NotBasedOnConsent) { Text = text };
        }

        if (text is null)
        {
            return new(ConsentOutcome.NoNoticeInForce);
        }

        // Read before the token is made, so that a no that comes in between makes the form an outdated one.
        var stream = request.Subject.IsDefault
            ? null
            : await store.ReadAsync(request.Subject, request.Purpose, cancellationToken).ConfigureAwait(false);
        var nonce = parts.Random.NextId();
        var token = new NoticeTokenContent(
            text.Notice, text.Version, text.Language, text.Hash, request.Purpose, now, now + parts.Options.NoticeTokenLifetime, nonce,
            stream is null ? 0 : parts.Tokens.Standing(nonce, NoesIn(stream)));
        return new(ConsentOutcome.Shown)
        {
            Text = text,
            Token = parts.Tokens.Sign(token),
            ExpiresAt = token.ExpiresAt,
            Head = stream is null ? null
                : request.IsRecorded ? await AskAsync(request, purpose, token, stream, now, cancellationToken).ConfigureAwait(false)
                : Heads.Of(stream, purpose, now),
        };
    }

    /// <summary>Records that the person was asked, unless there is an answer already or the person was asked before.</summary>
    private async ValueTask<ConsentHead> AskAsync(
        ShowNoticeRequest request, GatePurpose purpose, NoticeTokenContent token, ConsentStream stream, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var head = Heads.Of(stream, purpose, now);
        if (head.State is not (ConsentState.NotAsked or ConsentState.Deferred))
        {
            return head;
        }

        var asking = new AskedAnswer(request.Subject, request.Purpose) { Channel = request.Channel };
        var template = AnswerEvents.Template(asking, ConsentEventKind.Asked, token);
        var result = await store.AppendAsync(answers.Batch(request.Subject, template, purpose, null, default, now), cancellationToken).ConfigureAwait(false);
        return Heads.Of(result.Stream, purpose, now);
    }

    private static int NoesIn(ConsentStream stream) => stream.Parts.Sum(static part => part.Events.Count(static recorded => recorded.IsProtective));

    private sealed record AskedAnswer(SubjectReferences Subject, PurposeId Purpose) : ConsentAnswer(Subject, Purpose);
}
