using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>The erasure of one person. Immutable.</summary>
public sealed record ErasureRequest
{
    private readonly ImmutableArray<ErasureMark> _marks = [];
    private readonly ImmutableArray<OutboxEntry> _outbox = [];
    private readonly ImmutableArray<ConsentLogEntry> _log = [];

    /// <summary>The person, by every live reference.</summary>
    public required SubjectReferences Subject { get; init; }

    /// <summary>The marks of all live references; at least one.</summary>
    public required ImmutableArray<ErasureMark> Marks
    {
        get => _marks;
        init => _marks = value.IsDefault ? [] : value;
    }

    /// <summary>When the person is erased, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Until when the proof of consent is kept restricted (GDPR Art. 7(1), 17(3)(e)), exclusive; null where nothing is kept and the mapping is
    /// deleted at once.
    /// </summary>
    public DateTimeOffset? KeepProofUntil { get; init; }

    /// <summary>What is to be told to others (Art. 19), stored under the person's first surrogate; not at all where the person has none.</summary>
    public ImmutableArray<OutboxEntry> Outbox
    {
        get => _outbox;
        init => _outbox = value.IsDefault ? [] : value;
    }

    /// <summary>The log rows, stored likewise.</summary>
    public ImmutableArray<ConsentLogEntry> Log
    {
        get => _log;
        init => _log = value.IsDefault ? [] : value;
    }

    /// <summary>The type alone: the person is not printed.</summary>
    public override string ToString() => "ErasureRequest";
}
