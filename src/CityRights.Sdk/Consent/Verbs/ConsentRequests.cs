using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>Asks for a notice to be shown. Immutable.</summary>
/// <param name="Purpose">The purpose to ask for.</param>
public sealed record ShowNoticeRequest(PurposeId Purpose)
{
    /// <summary>The person, where known; then it is recorded that the person was asked. The default value before anybody is known.</summary>
    public SubjectReferences Subject { get; init; }

    /// <summary>
    /// Whether it is recorded that the person was asked. Where a page is only read, such as by GET, say no: the token is bound to what the person has said so far
    /// all the same.
    /// </summary>
    /// <value>True by default.</value>
    public bool IsRecorded { get; init; } = true;

    /// <summary>The language wanted, a BCP 47 tag; null for the notice's fallback.</summary>
    public string? Language { get; init; }

    /// <summary>The channel; see <see cref="ConsentEvent.Channel"/>.</summary>
    /// <value><c>web</c> by default.</value>
    public string Channel { get; init; } = "web";

    /// <summary>Purpose alone: the person is not printed.</summary>
    public override string ToString() => $"ShowNoticeRequest({Purpose})";
}

/// <summary>An answer of a person: what yes, no and withdrawal have in common. Immutable.</summary>
/// <param name="Subject">The person whose data it is, never the clerk who is signed in.</param>
/// <param name="Purpose">The purpose.</param>
public abstract record ConsentAnswer(SubjectReferences Subject, PurposeId Purpose)
{
    /// <summary>By what authority.</summary>
    /// <value><see cref="ConsentAuthority.Self"/> by default.</value>
    public ConsentAuthority Authority { get; init; } = ConsentAuthority.Self;

    /// <summary>Who typed it in where that was not the decider, as an opaque reference; null otherwise.</summary>
    public string? CapturedBy { get; init; }

    /// <summary>The channel; see <see cref="ConsentEvent.Channel"/>.</summary>
    /// <value><c>web</c> by default.</value>
    public string Channel { get; init; } = "web";

    /// <summary>Where further evidence lies; null where the event is all there is.</summary>
    public string? Evidence { get; init; }

    /// <summary>
    /// A key of the caller's, 1 to 100 printable ASCII characters without personal data, so that a request sent twice is recorded once; null for the
    /// form's own (yes and no) or none (withdrawal).
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The purpose alone: the person is not printed.</summary>
    public sealed override string ToString() => $"{GetType().Name}({Purpose})";
}

/// <summary>A yes. Immutable.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="NoticeToken">The token of the notice that was shown.</param>
public sealed record GiveRequest(SubjectReferences Subject, PurposeId Purpose, string? NoticeToken) : ConsentAnswer(Subject, Purpose)
{
    /// <summary>Whether the person made an explicit statement; see <see cref="ConsentEvent.IsExplicit"/>.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>How well it is proven: Paper, Session or Signed. Consent taken over from elsewhere comes by import.</summary>
    /// <value><see cref="ProofGrade.Session"/> by default.</value>
    public ProofGrade Proof { get; init; } = ProofGrade.Session;
}

/// <summary>A no. Immutable.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="NoticeToken">The token of the notice that was shown, so that the wording is on record; null or stale, the no counts all the same.</param>
public sealed record RefuseRequest(SubjectReferences Subject, PurposeId Purpose, string? NoticeToken = null) : ConsentAnswer(Subject, Purpose)
{
    /// <summary>How well it is proven that this wording was answered: Paper, Session or Signed. Without a token it counts as asserted, whatever stands here.</summary>
    /// <value><see cref="ProofGrade.Session"/> by default.</value>
    public ProofGrade Proof { get; init; } = ProofGrade.Session;
}

/// <summary>A withdrawal: of whatever was given for the purpose. Immutable.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Purpose">The purpose; it may have left the catalogue.</param>
public sealed record WithdrawRequest(SubjectReferences Subject, PurposeId Purpose) : ConsentAnswer(Subject, Purpose);

/// <summary>Asks where a person stands. Immutable.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Purpose">The purpose.</param>
public sealed record StateRequest(SubjectReferences Subject, PurposeId Purpose)
{
    /// <summary>The data categories; default or empty for all that the purpose declares. Of several, the one furthest from permitting answers.</summary>
    public ImmutableArray<DataCategory> Categories { get; init; }

    /// <summary>The recipient; null for the controller itself.</summary>
    public string? Recipient { get; init; }

    /// <summary>The purpose alone: the person is not printed.</summary>
    public override string ToString() => $"StateRequest({Purpose})";
}

/// <summary>Asks for what was recorded of a person. Immutable.</summary>
/// <param name="Subject">The person.</param>
public sealed record HistoryRequest(SubjectReferences Subject)
{
    /// <summary>The purpose; the default value for all.</summary>
    public PurposeId Purpose { get; init; }

    /// <summary>The type alone: the person is not printed.</summary>
    public override string ToString() => "HistoryRequest";
}

/// <summary>Asks for a person to be erased. Immutable.</summary>
/// <param name="Subject">The person, by every live reference.</param>
public sealed record EraseRequest(SubjectReferences Subject)
{
    /// <summary>Until when proof of consent is kept restricted (GDPR Art. 17(3)(e)); null where none is kept.</summary>
    public DateTimeOffset? KeepProofUntil { get; init; }

    /// <summary>The type alone: the person is not printed.</summary>
    public override string ToString() => "EraseRequest";
}
