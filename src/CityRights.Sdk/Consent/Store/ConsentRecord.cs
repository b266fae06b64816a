using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>
/// One record of an export: everything a store holds, in a form that any other store can take in. The kinds are the nested types and no others.
/// </summary>
/// <remarks>An export is personal data and is kept like the store itself: <see cref="Person"/> records lead to people.</remarks>
public abstract record ConsentRecord
{
    private protected ConsentRecord()
    {
    }

    /// <summary>The type alone.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The mapping of a person's references to a surrogate. Comes before every other record that names the surrogate.</summary>
    /// <param name="Surrogate">The surrogate.</param>
    /// <param name="References">The references that lead to it; at least one.</param>
    /// <param name="RestrictedUntil">For an erased person whose proof is still kept, its end; null for a live person.</param>
    public sealed record Person(Guid Surrogate, ImmutableArray<SubjectRef> References, DateTimeOffset? RestrictedUntil) : ConsentRecord;

    /// <summary>An entry of the change feed, in the order of the feed; its cursor means nothing to another store.</summary>
    /// <param name="Entry">The entry.</param>
    public sealed record Change(ConsentChange Entry) : ConsentRecord;

    /// <summary>An idempotency key. Comes after the events it names.</summary>
    /// <param name="Surrogate">The person.</param>
    /// <param name="Key">The key.</param>
    /// <param name="Purpose">The purpose of the batch.</param>
    /// <param name="Digest">The hash of its request.</param>
    /// <param name="Events">The ids of its events, in order.</param>
    public sealed record Idempotency(Guid Surrogate, string Key, PurposeId Purpose, ContentHash Digest, ImmutableArray<Guid> Events) : ConsentRecord;

    /// <summary>The mark of an erasure.</summary>
    /// <param name="Mark">The mark.</param>
    /// <param name="At">The latest erasure under it.</param>
    public sealed record Erasure(ErasureMark Mark, DateTimeOffset At) : ConsentRecord;

    /// <summary>An outbox row, in the order of the outbox.</summary>
    /// <param name="Message">The row.</param>
    /// <param name="IsAcknowledged">Whether it was acknowledged.</param>
    public sealed record Outbox(OutboxMessage Message, bool IsAcknowledged) : ConsentRecord;

    /// <summary>A log row, in the order of the log.</summary>
    /// <param name="Line">The row.</param>
    public sealed record Log(ConsentLogLine Line) : ConsentRecord;
}
