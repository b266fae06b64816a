namespace CityRights.Consent;

/// <summary>An event with its place: the part of the stream, its index there, and the instant by which it is ordered.</summary>
internal readonly record struct OrderedEvent(ConsentEvent Event, int Part, int Index, DateTimeOffset Time)
{
    internal bool IsServer => Event.Origin == ConsentOrigin.Server;

    /// <summary>
    /// The instant that counts for a comparison of clocks: never later than the recording. For a protective event that is the rule (dated in the
    /// future, it counts from its recording); for a yes it is the cautious reading, so that a post-dated yes does not outlive a later no.
    /// </summary>
    internal static DateTimeOffset Claimed(ConsentEvent value) => value.OccurredAt < value.RecordedAt ? value.OccurredAt : value.RecordedAt;

    /// <summary>The instant from which a yes permits at the earliest.</summary>
    internal static DateTimeOffset Effective(ConsentEvent given) => given.OccurredAt > given.RecordedAt ? given.OccurredAt : given.RecordedAt;

    /// <summary>Whether this yes beats every server event of its own part that stands before it, by the store's order alone.</summary>
    internal bool BeatsByPlace => IsServer && !IsWithoutProof(Event);

    /// <summary>Whether this yes is later than a protective event that stands before it in the order, surely enough to permit again.</summary>
    internal bool Beats(in OrderedEvent protective)
    {
        if (IsWithoutProof(Event) && WasRecordedBefore(protective))
        {
            return false;
        }

        if (protective.IsServer && Part == protective.Part && (IsServer || protective.Index > Index))
        {
            // Between two server events the store's order decides; and what the server did after it had recorded this yes is later than it, whatever its clock says.
            return IsServer && Index > protective.Index;
        }

        return Claimed(Event) - Claimed(protective.Event) > Event.ClockSkew + protective.Event.ClockSkew;
    }

    private static bool IsWithoutProof(ConsentEvent given) =>
        given.Origin == ConsentOrigin.Import || given.Proof is ProofGrade.Asserted or ProofGrade.Imported;

    private bool WasRecordedBefore(in OrderedEvent protective) => Part == protective.Part
        ? protective.Index < Index
        : protective.Event.RecordedAt <= Event.RecordedAt;
}
