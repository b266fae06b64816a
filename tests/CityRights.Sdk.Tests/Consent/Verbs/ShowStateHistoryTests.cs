using CityRights.Consent;
using CityRights.Testing;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Verbs;

public class ShowStateHistoryTests
{
    [Fact]
    public async Task Show_OnlyRead_BindsTheTokenAndRecordsNothing()
    {
        await using var room = new TestRoom();

        var shown = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = Person(1), IsRecorded = false });

        Assert.Equal((ConsentOutcome.Shown, ConsentState.NotAsked), (shown.Outcome, shown.Head!.State));
        Assert.Equal(0, (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Version);
        Assert.NotEqual(0u, new NoticeTokens(room.Keys).Verify(shown.Token)!.Standing);
    }

    [Theory]
    [InlineData(null, "nl")]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("fr", "nl")]
    [InlineData("<script>", "nl")]
    public async Task Show_Language_FallsBackAsDeclaredAndSaysWhichWasUsed(string? asked, string used)
    {
        await using var room = new TestRoom();

        var shown = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Language = asked });

        Assert.True(shown.IsShown);
        Assert.Equal(used, shown.Text!.Language);
        Assert.Equal(1, shown.Text.Version);
        Assert.Equal(room.Clock.GetUtcNow() + TimeSpan.FromHours(24), shown.ExpiresAt);
        Assert.Null(shown.Head);
        Assert.DoesNotContain(shown.Token!, shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_BeforeAnybodyIsKnown_RecordsNothing()
    {
        await using var room = new TestRoom();
        await room.Consents.ShowNoticeAsync(new(TestRoom.Sms));

        Assert.Empty(await room.Store.ReadFeedAsync(default, 10));
    }

    [Fact]
    public async Task Show_ToAKnownPerson_RecordsOnceThatTheyWereAsked()
    {
        await using var room = new TestRoom();

        var first = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = Person(1), Channel = "app" });
        var second = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = Person(1) });

        Assert.Equal(ConsentState.Asked, first.Head!.State);
        Assert.Equal(ConsentState.Asked, second.Head!.State);
        Assert.NotEqual(first.Token, second.Token);
        var asked = Assert.Single((await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events);
        Assert.Equal((ConsentEventKind.Asked, "app"), (asked.Kind, asked.Channel));
        Assert.Equal(first.Text!.Hash, asked.Notice!.Hash);
    }

    [Fact]
    public async Task Show_ToSomebodyWhoAnswered_LeavesTheAnswer()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        await room.Consents.RefuseAsync(new(Person(2), TestRoom.Sms));

        Assert.Equal(ConsentState.Given, (await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = Person(1) })).Head!.State);
        Assert.Equal(ConsentState.Refused, (await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = Person(2) })).Head!.State);
        Assert.Equal(1, (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Version);
    }

    [Fact]
    public async Task Show_OnAnotherBasis_AsksNothing()
    {
        await using var room = new TestRoom();

        var shown = await room.Consents.ShowNoticeAsync(new(TestRoom.Permit) { Subject = Person(1) });

        Assert.Equal(ConsentOutcome.NotBasedOnConsent, shown.Outcome);
        Assert.Null(shown.Token);
        Assert.Empty(await room.Store.ReadFeedAsync(default, 10));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.ShowNoticeAsync(new("unheard-of")));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Channel = "A B" }));
    }

    [Fact]
    public async Task Show_VersionOfTheDay_IsTheOneInForce()
    {
        await using var room = new TestRoom();
        Assert.Equal(1, (await room.Consents.ShowNoticeAsync(new(TestRoom.News))).Text!.Version);
        room.Clock.SetWall(TestRoom.MinorChange);
        Assert.Equal(2, (await room.Consents.ShowNoticeAsync(new(TestRoom.News))).Text!.Version);
        room.Clock.SetWall(TestRoom.MaterialChange);
        Assert.Equal(3, (await room.Consents.ShowNoticeAsync(new(TestRoom.News))).Text!.Version);
    }

    [Fact]
    public async Task Show_BeforeTheFirstVersion_HasNothingToShow()
    {
        await using var store = new InMemoryConsentStore();
        using var keys = Tests.Keys.FixedKeySource.Ring();
        var catalogue = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "privacy@voorbeeld.example"), purposes =>
            purposes.Add("later", LegalBasis.Consent).DataCategories(DataCategory.Name).Notice("later"));
        using var room = ConsentRoom.Open(new(catalogue, store, keys)
        {
            Declare = consent => consent.Notice("later", notice => notice.Version(1, effectiveFrom: Start.AddDays(1)).Text("nl", "Later", "Later", "Ja", "Nee")),
            Time = new TestClock(Start),
        });

        Assert.Equal(ConsentOutcome.NoNoticeInForce, (await room.Consents.ShowNoticeAsync(new("later"))).Outcome);
        Assert.Equal(ConsentState.NotAsked, (await room.Consents.StateAsync(new(Person(1), "later"))).State);
    }

    [Fact]
    public async Task State_OfAScope_IsItsOwn()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        await room.Store.AppendAsync(Batch(Person(1), Event(ConsentEventKind.Refused, 5) with { Scope = new() { Categories = [DataCategory.Name] } }));
        room.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(ConsentState.Withdrawn, (await room.Consents.StateAsync(new(Person(1), TestRoom.Sms))).State);
        Assert.Equal(ConsentState.Given, (await room.Consents.StateAsync(new(Person(1), TestRoom.Sms) { Categories = [DataCategory.TelephoneNumber], Recipient = "provider" })).State);
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.StateAsync(new(Person(1), TestRoom.Sms) { Categories = [DataCategory.EmailAddress] }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.StateAsync(new(Person(1), TestRoom.Sms) { Recipient = "other" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.StateAsync(new(default, TestRoom.Sms)));
    }

    [Fact]
    public async Task State_WithAnObjection_IsRestricted()
    {
        await using var room = new TestRoom();
        await room.Store.AppendAsync(Batch(Person(1), ConsentEventKind.Objected, purpose: TestRoom.Permit));

        var head = await room.Consents.StateAsync(new(Person(1), TestRoom.Permit));

        Assert.True(head.IsRestricted);
        Assert.False(head.IsPermitting);
    }

    [Fact]
    public async Task History_HoldsEveryEventWithItsWording()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        await room.WithdrawAsync(Person(1));
        await room.GiveAsync(Person(1), TestRoom.News);

        var all = await room.Consents.HistoryAsync(new(Person(1)));
        var sms = await room.Consents.HistoryAsync(new(Person(1)) { Purpose = TestRoom.Sms });

        Assert.Equal([ConsentEventKind.Given, ConsentEventKind.Given, ConsentEventKind.Withdrawn], all.Select(entry => entry.Event.Kind));
        Assert.Equal("Nieuwsbrief", all[0].Wording!.Title);
        Assert.Equal(all[0].Wording!.Hash, ContentHash.Of(all[0].Wording!.Canonical()));
        Assert.Equal([ConsentEventKind.Given, ConsentEventKind.Withdrawn], sms.Select(entry => entry.Event.Kind));
        Assert.Null(sms[1].Wording);
        Assert.Empty(await room.Consents.HistoryAsync(new(Person(2))));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.HistoryAsync(new(default(SubjectReferences))));
    }

    [Fact]
    public async Task Erase_KeepsProofApartAndForgetsThePerson()
    {
        await using var room = new TestRoom();
        var given = await room.GiveAsync(Person(1));

        var erased = await room.Consents.EraseAsync(new(Person(1)) { KeepProofUntil = Start.AddYears(5) });

        Assert.Single(erased.Persons);
        Assert.Equal(GateReason.NotAsked, (await room.DecideAsync(Person(1))).Reason);
        Assert.Empty(await room.Consents.HistoryAsync(new(Person(1))));
        Assert.Equal(given.Event, (await room.Store.ReadRestrictedAsync(Person(1)))[0].Parts[0].Events[0].Id);
        Assert.Equal("SubjectErased", (await room.Store.ReadOutboxAsync(default, 10))[^1].Entry.Type);
    }

    [Fact]
    public async Task Erase_ReferencesOfNoLiveKey_IsRefused()
    {
        await using var room = new TestRoom();

        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.EraseAsync(new(Person(1, 9))));
    }
}
