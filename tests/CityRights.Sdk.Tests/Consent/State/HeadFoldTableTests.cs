using CityRights.Consent;
using static CityRights.Consent.ConsentEventKind;
using static CityRights.Testing.ConsentSamples;
using static CityRights.Tests.Consent.State.Fold;

namespace CityRights.Tests.Consent.State;

/// <summary>The table of states, row by row and column by column.</summary>
public class HeadFoldTableTests
{
    /// <summary>For each state the events that lead to it by minute 10.</summary>
    private static readonly Dictionary<ConsentState, ConsentEvent[]> Roads = new()
    {
        [ConsentState.NotAsked] = [],
        [ConsentState.Asked] = [Event(Asked, 1)],
        [ConsentState.Deferred] = [Event(Asked, 1), Event(Deferred, 2)],
        [ConsentState.Refused] = [Event(Refused, 1)],
        [ConsentState.Given] = [Event(Given, 1)],
        [ConsentState.Renewed] = [Event(Given, 1), Event(Given, 2)],
        [ConsentState.Withdrawn] = [Event(Given, 1), Event(Withdrawn, 2)],
        [ConsentState.Expired] = [Event(Given, 1) with { Validity = new() { Until = At(5) } }],
        [ConsentState.NeedsReconsent] = [Event(Given, 1) with { Notice = Wording with { Notice = "old" } }],
        [ConsentState.Revoked] = [Event(Given, 1), Event(Revoked, 2)],
        [ConsentState.Invalidated] = [Event(Given, 1), Event(Invalidated, 2)],
    };

    private static readonly Notice Declared = Build();

    private static NoticeReference Current => new("sms", 1, "nl", Declared.Versions[0].In("nl").Hash);

    public static TheoryData<ConsentState, ConsentEventKind, ConsentState> Table()
    {
        var table = new TheoryData<ConsentState, ConsentEventKind, ConsentState>();
        foreach (var state in Enum.GetValues<ConsentState>())
        {
            table.Add(state, Given, state is ConsentState.Given or ConsentState.Renewed ? ConsentState.Renewed : ConsentState.Given);
            table.Add(state, Refused, state switch
            {
                ConsentState.Given or ConsentState.Renewed => ConsentState.Withdrawn,
                ConsentState.Withdrawn or ConsentState.Revoked or ConsentState.Invalidated => state,
                _ => ConsentState.Refused,
            });
            table.Add(state, Withdrawn, state is ConsentState.Refused or ConsentState.Revoked or ConsentState.Invalidated ? state : ConsentState.Withdrawn);
            table.Add(state, Revoked, state is ConsentState.Given or ConsentState.Renewed or ConsentState.Expired or ConsentState.NeedsReconsent ? ConsentState.Revoked : state);
            table.Add(state, Invalidated, state is ConsentState.NotAsked or ConsentState.Asked or ConsentState.Deferred or ConsentState.Refused ? state : ConsentState.Invalidated);
            table.Add(state, Asked, state is ConsentState.NotAsked or ConsentState.Deferred ? ConsentState.Asked : state);
            table.Add(state, Deferred, state is ConsentState.NotAsked or ConsentState.Asked ? ConsentState.Deferred : state);
            table.Add(state, Ended, state is ConsentState.Given or ConsentState.Renewed ? ConsentState.Expired : state);
            table.Add(state, Used, state);
            table.Add(state, Objected, state is ConsentState.Given or ConsentState.Renewed ? ConsentState.Withdrawn : state);
            table.Add(state, ObjectionDismissed, state);
            table.Add(state, ObjectionUpheld, state);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Event_OnEveryState_LeadsWhereTheTableSays(ConsentState from, ConsentEventKind kind, ConsentState to)
    {
        ConsentEvent[] road = [.. Roads[from].Select(Shown)];
        Assert.Equal(from, Of(Stream(road), 10, Declared).State);

        var head = Of(Stream([.. road, Shown(Event(kind, 11))]), 12, Declared);

        Assert.Equal(to, head.State);
        Assert.Equal(to is ConsentState.Given or ConsentState.Renewed, head.IsPermitting);
    }

    [Fact]
    public void Table_EveryStateAndKind_IsInIt() =>
        Assert.Equal(Enum.GetValues<ConsentState>().Length * (Enum.GetValues<ConsentEventKind>().Length - 1), Table().Count);

    [Fact]
    public void Head_OfAGive_NamesItsEventItsInstantAndItsEnd()
    {
        var given = Event(Given, 1) with { Validity = new() { Until = At(100) } };

        var head = Of(Stream(given), 12);

        Assert.Equal(given, head.Decisive);
        Assert.Equal(given, head.Given);
        Assert.Equal(At(1), head.Since);
        Assert.Equal(At(100), head.ValidUntil);
        Assert.Equal(At(100), head.Changes);
    }

    [Fact]
    public void Expiry_IsJudgedByTheClock_AndEndsAtTheInstant()
    {
        var given = Event(Given, 1) with { Validity = new() { Until = At(100) } };

        Assert.Equal(ConsentState.Given, Of(Stream(given), 99.9).State);
        var head = Of(Stream(given), 100);
        Assert.Equal(ConsentState.Expired, head.State);
        Assert.Equal(At(100), head.Since);
        Assert.Null(head.ValidUntil);
    }

    [Fact]
    public void Renewal_CountsByItsOwnValidity()
    {
        var first = Event(Given, 1) with { Validity = new() { Until = At(1_000) } };
        var second = Event(Given, 2) with { Validity = new() { Until = At(100) } };

        Assert.Equal(ConsentState.Renewed, StateOf(99, first, second));
        Assert.Equal(ConsentState.Expired, StateOf(101, first, second));
    }

    [Fact]
    public void GiveAfterExpiry_IsGivenAndNotRenewed() =>
        Assert.Equal(ConsentState.Given, StateOf(20, Event(Given, 1) with { Validity = new() { Until = At(5) } }, Event(Given, 6)));

    [Fact]
    public void Uses_SpentOneByOne_ExpireTheConsent()
    {
        var given = Event(Given, 1) with { Validity = new() { Uses = 2 } };

        Assert.Equal(2, Of(Stream(given), 20).UsesLeft);
        Assert.Equal(1, Of(Stream(given, Event(Used, 2)), 20).UsesLeft);
        Assert.Equal(ConsentState.Expired, StateOf(20, given, Event(Used, 2), Event(Used, 3)));
        Assert.Equal(2, Of(Stream(given, Event(Used, 2), Event(Used, 3), given with { Id = Guid.NewGuid(), OccurredAt = At(4), RecordedAt = At(4) }), 20).UsesLeft);
    }

    [Fact]
    public void MinorChange_LeavesTheAnswer_AndMaterialChangeEndsItAtItsInstant()
    {
        var given = Event(Given, 1) with { Notice = Current };

        Assert.Equal(ConsentState.Given, Of(Stream(given), 150, Declared).State);
        Assert.Equal(At(200), Of(Stream(given), 150, Declared).ValidUntil);
        var head = Of(Stream(given), 200, Declared);
        Assert.Equal(ConsentState.NeedsReconsent, head.State);
        Assert.Equal(At(200), head.Since);
    }

    [Fact]
    public void Wording_NotDeclaredOrChangedUnderItsVersion_NeedsReconsent()
    {
        Assert.Equal(ConsentState.NeedsReconsent, Of(Stream(Event(Given, 1) with { Notice = Current with { Version = 9 } }), 10, Declared).State);
        Assert.Equal(ConsentState.NeedsReconsent, Of(Stream(Event(Given, 1) with { Notice = Current with { Language = "fr" } }), 10, Declared).State);
        Assert.Equal(ConsentState.NeedsReconsent, Of(Stream(Event(Given, 1) with { Notice = Current with { Hash = ContentHash.Of("edited"u8) } }), 10, Declared).State);
    }

    [Fact]
    public void Import_OfUnknownWording_StandsUntilTheNextMaterialChange()
    {
        var imported = Import(Given, 1, 5);

        Assert.Equal(ConsentState.Given, Of(Stream(imported), 150, Declared).State);
        Assert.Equal(ConsentState.NeedsReconsent, Of(Stream(imported), 200, Declared).State);
    }

    [Fact]
    public void Scope_Yes_CoversWhatItListsAndNoMore()
    {
        var given = Event(Given, 1);

        Assert.Equal(ConsentState.Given, Of(Stream(given), 10, recipient: "provider").State);
        Assert.Equal(ConsentState.NotAsked, Of(Stream(given), 10, recipient: "other").State);
        Assert.Equal(ConsentState.NotAsked, Of(Stream(given with { Scope = ConsentScope.Unlisted }), 10).State);
        Assert.Equal(ConsentState.NotAsked, Of(Stream(given with { Scope = new() { Categories = [DataCategory.Name] } }), 10).State);
    }

    [Fact]
    public void Scope_No_CoversEverythingUnlessItLists()
    {
        var given = Event(Given, 1);
        var toOther = Event(Refused, 2) with { Scope = new() { Recipients = ["other"] } };
        var ofName = Event(Refused, 2) with { Scope = new() { Categories = [DataCategory.Name] } };
        var toProvider = Event(Refused, 2) with { Scope = new() { Recipients = ["provider"] } };

        Assert.Equal(ConsentState.Given, StateOf(10, given, toOther));
        Assert.Equal(ConsentState.Given, StateOf(10, given, ofName));
        Assert.Equal(ConsentState.Given, StateOf(10, given, toProvider));
        Assert.Equal(ConsentState.Withdrawn, Of(Stream(given, toProvider), 10, recipient: "provider").State);
        Assert.Equal(ConsentState.Refused, Of(Stream(given, toOther), 10, recipient: "other").State);
        Assert.Equal(ConsentState.Withdrawn, Of(Stream(given, Event(Refused, 2)), 10, recipient: "provider").State);
    }

    private static ConsentEvent Shown(ConsentEvent value) =>
        value.Kind == Given && value.Notice!.Notice != "old" ? value with { Notice = Current } : value;

    private static Notice Build()
    {
        var problems = new List<string>();
        var notice = new NoticeBuilder("sms")
            .Version(1).Text("nl", "Titel", "Tekst", "Ja", "Nee")
            .Version(2, NoticeChange.Minor, At(100)).Text("nl", "Titel", "Tekst.", "Ja", "Nee")
            .Version(3, NoticeChange.Material, At(200)).Text("nl", "Titel", "Andere tekst", "Ja", "Nee")
            .Build(problems);
        Assert.Empty(problems);
        return notice!;
    }
}
