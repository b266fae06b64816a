using System.Diagnostics;

namespace CityRights.Consent;

/// <summary>Makes the events, outbox rows and log rows of answers.</summary>
internal sealed class AnswerEvents(ConsentParts parts)
{
    /// <summary>An answer as an event whose ids and times are not set yet: what tells one request from another.</summary>
    /// <exception cref="ArgumentException">The request breaks a rule of events.</exception>
    internal static ConsentEvent Template(ConsentAnswer answer, ConsentEventKind kind, NoticeTokenContent? token)
    {
        var template = new ConsentEvent
        {
            Id = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            Purpose = answer.Purpose,
            Kind = kind,
            OccurredAt = DateTimeOffset.UnixEpoch,
            RecordedAt = DateTimeOffset.UnixEpoch,
            Authority = answer.Authority,
            CapturedBy = answer.CapturedBy,
            Channel = answer.Channel,
            Evidence = answer.Evidence,
            Proof = token is null ? ProofGrade.Asserted : ProofOf(answer),
            Notice = token is null
                ? null
                : new(token.Notice, token.Version, token.Language, token.Hash) { ShownAt = token.IssuedAt, Token = token.Nonce },
        };
        return Checked(answer is GiveRequest give ? template with { IsExplicit = give.IsExplicit } : template);
    }

    /// <summary>A no with a grade that an answer here cannot have counts all the same, as one of the session.</summary>
    private static ProofGrade ProofOf(ConsentAnswer answer) => answer switch
    {
        GiveRequest give => give.Proof,
        RefuseRequest { Proof: ProofGrade.Paper or ProofGrade.Signed } refuse => refuse.Proof,
        _ => ProofGrade.Session,
    };

    /// <summary>The hash by which a replay is told from another request.</summary>
    internal static ContentHash DigestOf(ConsentEvent template) => ContentHash.Of(ConsentEventJson.Serialize(template));

    /// <summary>The batch that records an answer now.</summary>
    internal ConsentAppend Batch(SubjectReferences subject, ConsentEvent template, GatePurpose? purpose, string? key, ContentHash digest, DateTimeOffset now)
    {
        var isGiven = template.Kind == ConsentEventKind.Given;
        var answer = template with
        {
            Id = parts.Random.NextId(),
            OccurredAt = now,
            RecordedAt = now,
            ClockSkew = parts.Options.ClockSkew,
            IdempotencyKey = key,
            Scope = isGiven ? purpose!.Scope : ConsentScope.Unlisted,
            Validity = isGiven && !purpose!.Purpose.ValidFor.IsZero ? new() { Until = purpose.Purpose.ValidFor.After(now) } : ConsentValidity.Endless,
        };
        return new()
        {
            Subject = subject,
            Purpose = answer.Purpose,
            Events = [answer],
            Outbox = [new(parts.Random.NextId(), TypeOf(answer.Kind), now, answer.Id) { Data = ConsentEventJson.Serialize(answer) }],
            Log = [LogEntry(OperationOf(answer.Kind), "recorded", now)],
            IdempotencyKey = key,
            Digest = digest,
            Marks = isGiven ? parts.Marks.Of(subject) : [],
        };
    }

    internal ConsentLogEntry LogEntry(string operation, string outcome, DateTimeOffset now)
    {
        var trace = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity : null;
        return new(parts.Random.NextId(), now, operation, outcome) { TraceId = trace?.TraceId.ToHexString(), SpanId = trace?.SpanId.ToHexString() };
    }

    internal static string OperationOf(ConsentEventKind kind) => kind switch
    {
        ConsentEventKind.Asked => "consent.show",
        ConsentEventKind.Given => "consent.give",
        ConsentEventKind.Refused => "consent.refuse",
        _ => "consent.withdraw",
    };

    private static string TypeOf(ConsentEventKind kind) => kind switch
    {
        ConsentEventKind.Asked => "ConsentRequested",
        ConsentEventKind.Given => "ConsentGiven",
        ConsentEventKind.Refused => "ConsentRefused",
        _ => "ConsentWithdrawn",
    };

    private static ConsentEvent Checked(ConsentEvent template) => ConsentEventRules.Broken(template) is { } rule
        ? throw new ArgumentException(rule, nameof(template))
        : template;
}
