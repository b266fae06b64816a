using CityRights.Consent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CityRights.Consent.ConsentEventKind;
using static CityRights.Testing.ConsentSamples;
using static CityRights.Tests.Consent.State.Fold;

namespace CityRights.Tests.Consent.State;

[Properties(Arbitrary = [typeof(Histories)], MaxTest = 500)]
public class HeadFoldProperties
{
    private const double End = 100_000;

    [Property]
    public bool DeviceBatch_TimesApartByMoreThanTheSkew_ComesOutAlikeInAnyOrder(DeviceBatch batch, int seed)
    {
        var shuffled = batch.Events.ToArray();
        new System.Random(seed).Shuffle(shuffled);

        return Same(Of(Stream(batch.Events), End), Of(Stream(shuffled), End));
    }

    [Property]
    public bool LateEvents_WithoutAGive_NeverMakeADenialAPermission(History history, History late)
    {
        var before = Of(Stream(history.Events), End);
        var after = Of(Stream([.. history.Events, .. late.Events.Where(value => value.Kind != Given)]), End);

        return before.IsPermitting || !after.IsPermitting;
    }

    [Property]
    public bool ImportsAndAssertedGives_NeverBeatARecordedNo(History history, History late)
    {
        var before = Of(Stream(history.Events), End);
        var imports = late.Events.Select(value => value.Kind == Given ? value with { Origin = ConsentOrigin.Import, Proof = ProofGrade.Imported } : value);
        var after = Of(Stream([.. history.Events, .. imports]), End);

        return before.IsPermitting || !after.IsPermitting || !history.Events.Any(value => value.IsProtective);
    }

    [Property]
    public bool BackDatedGive_BeforeAServersNo_NeverPermits(History history, byte minutes)
    {
        var no = Event(Withdrawn, 50_000);
        var late = Device(Given, 50_000 - minutes, 60_000);

        return !Of(Stream([.. history.Events, no, late]), End).IsPermitting;
    }

    [Property]
    public bool ServerWithdrawal_Last_AlwaysDenies(History history) =>
        !Of(Stream([.. history.Events, Event(Withdrawn, history.Seed)]), End).IsPermitting;

    [Property]
    public bool Withdrawal_Again_ChangesNothing(History history)
    {
        var once = Of(Stream([.. history.Events, Event(Withdrawn, 50_000)]), End);
        var twice = Of(Stream([.. history.Events, Event(Withdrawn, 50_000), Event(Withdrawn, 50_001)]), End);

        return once.State == twice.State && Equals(once.Decisive?.Kind, twice.Decisive?.Kind);
    }

    [Property]
    public bool Permission_Expires_AtTheInstantItNames(History history)
    {
        var now = Of(Stream(history.Events), End);
        if (!now.IsPermitting || now.ValidUntil is not { } end)
        {
            return true;
        }

        var minutes = (end - Start).TotalMinutes;
        return end > At(End) && Of(Stream(history.Events), minutes).State == ConsentState.Expired;
    }

    [Property]
    public bool Permission_RestsOnAGive_ThatListsTheCategory(History history)
    {
        var head = Of(Stream(history.Events), End);

        return !head.IsPermitting
            || (head.Given is { Kind: Given } given && given.Scope.Categories.Contains(Telephone) && history.Events.Contains(given)
                && OrderedEvent.Effective(given) <= At(End));
    }

    [Property]
    public bool Head_BetweenItsChanges_StaysTheSame(History history, ushort minutes)
    {
        var head = Of(Stream(history.Events), End);
        var later = At(End + minutes);

        return later >= (head.Changes ?? DateTimeOffset.MaxValue) || Same(head, Of(Stream(history.Events), End + minutes));
    }

    [Property]
    public bool GiveAfterANo_ByTheServer_Permits(History history)
    {
        // Whatever happened before, a person can say yes again; only an instant in the future keeps a yes waiting.
        var events = history.Events.Select(value => value with { RecordedAt = value.RecordedAt > At(40_000) ? At(40_000) : value.RecordedAt }).ToArray();

        return Of(Stream([.. events, Event(Given, 50_000)]), End).IsPermitting;
    }

    /// <summary>The fold looks at no server event that a server's yes beats by its place: each comparison would say the same.</summary>
    [Property]
    public bool YesThatBeatsByPlace_BeatsEachServerEventOfItsPartBeforeIt(History one, History two)
    {
        var ordered = StreamOrder.Of(new(Sms, [new(Guid.NewGuid(), [.. one.Events]), new(Guid.NewGuid(), [.. two.Events])]));

        return !ordered.Where((given, place) => given.Event.Kind == Given && given.BeatsByPlace
            && ordered.Take(place).Any(no => no.Event.IsProtective && no.IsServer && no.Part == given.Part && !given.Beats(no))).Any();
    }

    private static bool Same(in FoldedHead left, in FoldedHead right) =>
        left.State == right.State && Equals(left.Decisive?.Id, right.Decisive?.Id) && left.ValidUntil == right.ValidUntil && Equals(left.Given?.Id, right.Given?.Id);
}

/// <summary>Events of a device whose times differ by more than its skew on both sides.</summary>
public sealed record DeviceBatch(ConsentEvent[] Events)
{
    public override string ToString() => string.Join(", ", Events.Select(value => $"{value.Kind}@{value.OccurredAt:t}"));
}

/// <summary>Events of all origins in the order of the store.</summary>
public sealed record History(ConsentEvent[] Events, int Seed)
{
    public override string ToString() => string.Join(", ", Events.Select(value => $"{value.Origin} {value.Kind}@{(value.OccurredAt - Start).TotalMinutes}/{(value.RecordedAt - Start).TotalMinutes}"));
}

public static class Histories
{
    private static readonly ConsentEventKind[] Kinds = [Asked, Deferred, Given, Given, Given, Refused, Withdrawn, Revoked, Invalidated, Ended, Used, Objected];

    public static Arbitrary<DeviceBatch> Batches() => Arb.From(
        from count in Gen.Choose(0, 12)
        from kinds in Gen.Elements(Kinds).ArrayOf(count)
        from gaps in Gen.Choose(1, 500).ArrayOf(count)
        select new DeviceBatch(Apart(kinds, gaps)));

    public static Arbitrary<History> All() => Arb.From(
        from count in Gen.Choose(0, 12)
        from events in OneEvent().ArrayOf(count)
        from seed in Gen.Choose(0, 60_000)
        select new History(Recorded(events), seed));

    private static ConsentEvent[] Apart(ConsentEventKind[] kinds, int[] gaps)
    {
        var events = new ConsentEvent[kinds.Length];
        var minute = 0.0;
        for (var index = 0; index < kinds.Length; index++)
        {
            // The skew is one minute on each side; two events must be further apart than both.
            minute += 2 + (gaps[index] / 100.0);
            events[index] = Device(kinds[index], minute, 1_000);
        }

        return events;
    }

    private static Gen<ConsentEvent> OneEvent() =>
        from kind in Gen.Elements(Kinds)
        from origin in Gen.Elements(ConsentOrigin.Server, ConsentOrigin.Server, ConsentOrigin.Device, ConsentOrigin.Import)
        from minute in Gen.Choose(0, 100)
        from shift in Gen.Choose(-100, 100)
        from proof in Gen.Elements(ProofGrade.Session, ProofGrade.Signed, ProofGrade.Paper, ProofGrade.Asserted)
        from until in Gen.Elements<double?>(null, null, 50, 150, 200_000)
        from isListed in Gen.Elements(true, true, true, false)
        select Event(kind, origin == ConsentOrigin.Server ? minute : minute + shift) with
        {
            RecordedAt = At(minute),
            Origin = origin,
            Proof = proof,
            ClockSkew = origin == ConsentOrigin.Server ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(2),
            Validity = kind == Given && until is { } end ? new() { Until = At(end) } : ConsentValidity.Endless,
            Scope = isListed && kind == Given ? new() { Categories = [Telephone] } : kind == Given ? new() { Categories = [DataCategory.Name] } : ConsentScope.Unlisted,
        };

    /// <summary>The server mostly takes events in by a clock that goes forward, and now and then by one that was set back.</summary>
    private static ConsentEvent[] Recorded(ConsentEvent[] events) =>
        [.. events.OrderBy(value => value.Id.GetHashCode() % 5 == 0 ? DateTimeOffset.MinValue : value.RecordedAt)];
}
