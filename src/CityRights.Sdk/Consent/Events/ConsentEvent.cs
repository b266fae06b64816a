namespace CityRights.Consent;

/// <summary>One thing that happened between a person and a purpose. Appended, never edited. Immutable.</summary>
/// <remarks>
/// <para>The event does not say whose it is: the store keeps it under a random surrogate of the person. All instants are UTC; a store gives them
/// back to the tick. All references are opaque ids of at most 256 characters; a name, a number or an address of a person never stands here.</para>
/// <para>An event carries from the start what ISO/IEC TS 27560 records and receipts ask for, so that later formats need no migration.</para>
/// </remarks>
public sealed record ConsentEvent
{
    /// <summary>A random id, not ordered by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>The purpose.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>What happened.</summary>
    public required ConsentEventKind Kind { get; init; }

    /// <summary>When it happened, by the clock of <see cref="Origin"/>.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When the server took it in, by the server's clock.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>By how much the clock of <see cref="Origin"/> may be wrong, as declared; 0 to 366 days.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>What of the purpose it is about.</summary>
    /// <value><see cref="ConsentScope.Unlisted"/> by default.</value>
    public ConsentScope Scope { get; init; } = ConsentScope.Unlisted;

    /// <summary>The wording the person saw; null where none was shown (a withdrawal) or it is unknown (an import).</summary>
    public NoticeReference? Notice { get; init; }

    /// <summary>By what authority.</summary>
    /// <value><see cref="ConsentAuthority.Self"/> by default.</value>
    public ConsentAuthority Authority { get; init; } = ConsentAuthority.Self;

    /// <summary>Who typed it in where that was not the decider: a clerk or a kiosk, as an opaque reference; null otherwise.</summary>
    public string? CapturedBy { get; init; }

    /// <summary>The channel, an id of the service's own, for example <c>web</c>, <c>counter</c>, <c>paper</c>. Of the form of a <see cref="PurposeId"/>.</summary>
    /// <value><c>web</c> by default.</value>
    public string Channel { get; init; } = "web";

    /// <summary>Whose clock dated it.</summary>
    public ConsentOrigin Origin { get; init; }

    /// <summary>How long it holds, for <see cref="ConsentEventKind.Given"/>.</summary>
    /// <value><see cref="ConsentValidity.Endless"/> by default.</value>
    public ConsentValidity Validity { get; init; } = ConsentValidity.Endless;

    /// <summary>How well it is proven.</summary>
    public ProofGrade Proof { get; init; }

    /// <summary>Whether the person made an explicit statement (GDPR Art. 9(2)(a), 22(2)(c), 49(1)(a)), a quality of the event and not a legal basis.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Where the evidence lies: a scan, a file number, a record of another system; null where the event is all there is.</summary>
    public string? Evidence { get; init; }

    /// <summary>The event that this one replaces; null where none is named.</summary>
    public Guid? Supersedes { get; init; }

    /// <summary>The idempotency key under which it was appended; null where none was used. Holds no personal data.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether the kind ends or bars a permission; see <see cref="ConsentEventKind"/>.</summary>
    public bool IsProtective => Kind is ConsentEventKind.Refused or ConsentEventKind.Withdrawn or ConsentEventKind.Revoked
        or ConsentEventKind.Invalidated or ConsentEventKind.Objected;

    /// <summary>Kind and purpose alone; references are not printed.</summary>
    public override string ToString() => $"ConsentEvent({Kind}, {Purpose})";
}
