using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>One atomic batch for one stream: all of it is stored, or nothing. Immutable.</summary>
public sealed record ConsentAppend
{
    private readonly ImmutableArray<ConsentEvent> _events = [];
    private readonly ImmutableArray<OutboxEntry> _outbox = [];
    private readonly ImmutableArray<ConsentLogEntry> _log = [];
    private readonly ImmutableArray<ErasureMark> _marks = [];

    /// <summary>The person, by every live reference.</summary>
    public required SubjectReferences Subject { get; init; }

    /// <summary>The purpose; every event of the batch has it.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>The events, in the order in which they are stored. May be empty where there are log or outbox rows.</summary>
    public ImmutableArray<ConsentEvent> Events
    {
        get => _events;
        init => _events = value.IsDefault ? [] : value;
    }

    /// <summary>What is to be told to others, stored with the events.</summary>
    public ImmutableArray<OutboxEntry> Outbox
    {
        get => _outbox;
        init => _outbox = value.IsDefault ? [] : value;
    }

    /// <summary>The log rows, stored with the events.</summary>
    public ImmutableArray<ConsentLogEntry> Log
    {
        get => _log;
        init => _log = value.IsDefault ? [] : value;
    }

    /// <summary>The version the stream must have; null for any. Only a batch that gives consent names one: a "no" never conflicts.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>
    /// The key under which the batch is stored once, scoped to tenant and person: 1 to 128 printable ASCII characters without personal data; null for none.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The hash of the request, which tells a replay from another request under the same key. Required with a key.</summary>
    public ContentHash Digest { get; init; }

    /// <summary>The marks of all live references, by which a consent older than an erasure is recognised. Required where a batch gives consent.</summary>
    public ImmutableArray<ErasureMark> Marks
    {
        get => _marks;
        init => _marks = value.IsDefault ? [] : value;
    }

    /// <summary>
    /// The earliest instant from which a consent in the batch may date: for each the time it occurred less its clock's skew, and the time at which
    /// its notice was shown, whichever is earlier. Null where the batch gives no consent. Not later than an erasure under one of the
    /// <see cref="Marks"/>, the batch is answered <see cref="ConsentAppendStatus.ErasedLater"/>.
    /// </summary>
    public DateTimeOffset? EarliestGive
    {
        get
        {
            DateTimeOffset? earliest = null;
            foreach (var given in _events)
            {
                if (given.Kind == ConsentEventKind.Given)
                {
                    var from = given.OccurredAt.UtcTicks > given.ClockSkew.Ticks ? given.OccurredAt - given.ClockSkew : DateTimeOffset.MinValue;
                    from = given.Notice?.ShownAt is { } shown && shown < from ? shown : from;
                    earliest = earliest is null || from < earliest ? from : earliest;
                }
            }

            return earliest;
        }
    }

    /// <summary>The purpose alone: the person is not printed.</summary>
    public override string ToString() => $"ConsentAppend({Purpose}, {Events.Length})";
}
