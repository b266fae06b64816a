using CityRights.Consent;
using CityRights.Tests.Consent.Gate;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Verbs;

public class GiveTests
{
    [Fact]
    public async Task Give_WithAToken_RecordsEverythingThatProvesIt()
    {
        await using var room = new TestRoom();
        var shown = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Language = "en-GB" });
        room.Clock.Advance(TimeSpan.FromMinutes(1));

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, shown.Token)
        {
            Authority = new() { Capacity = ConsentCapacity.Guardian, Mandate = "mandate-1", Witness = "witness-1" },
            CapturedBy = "clerk-3",
            Channel = "counter",
            Evidence = "slip-1",
            Proof = ProofGrade.Paper,
        });

        Assert.Equal(ConsentOutcome.Recorded, result.Outcome);
        Assert.True(result.IsRecorded);
        Assert.Equal(ConsentState.Given, result.Head.State);
        var given = Assert.Single((await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events);
        Assert.Equal(result.Event, given.Id);
        Assert.Equal(ConsentEventKind.Given, given.Kind);
        Assert.Equal(shown.Text!.Hash, given.Notice!.Hash);
        Assert.Equal("en", given.Notice.Language);
        Assert.Equal(Start, given.Notice.ShownAt);
        Assert.Equal(At(1), given.OccurredAt);
        Assert.Equal(given.OccurredAt, given.RecordedAt);
        Assert.Equal(TimeSpan.FromSeconds(1), given.ClockSkew);
        Assert.Equal(Start.AddMinutes(1).AddYears(1), given.Validity.Until);
        Assert.Equal([DataCategory.TelephoneNumber, DataCategory.Name], given.Scope.Categories.ToArray());
        Assert.Equal(["provider"], given.Scope.Recipients.ToArray());
        Assert.Equal(("clerk-3", "counter", "slip-1", ProofGrade.Paper), (given.CapturedBy, given.Channel, given.Evidence, given.Proof));
        Assert.Equal("mandate-1", given.Authority.Mandate);
        Assert.Equal(ConsentOrigin.Server, given.Origin);
        Assert.StartsWith("form:", given.IdempotencyKey, StringComparison.Ordinal);
        var message = Assert.Single(await room.Store.ReadOutboxAsync(default, 10));
        Assert.Equal(("ConsentGiven", given.Id), (message.Entry.Type, message.Entry.Event));
        Assert.Equal(given, ConsentEventJson.Deserialize(message.Entry.Data.Span));
        Assert.Equal("consent.give", Assert.Single(await room.Store.ReadLogAsync(default, 10)).Entry.Operation);
    }

    [Fact]
    public async Task Give_SameFormAgain_IsReplayedAndNeverBringsBackWhatWasWithdrawn()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        var first = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));
        var again = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));
        Assert.Equal((ConsentOutcome.Replayed, first.Event, ConsentState.Given), (again.Outcome, again.Event, again.Head.State));

        await room.WithdrawAsync(Person(1));
        var late = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));
        Assert.Equal((ConsentOutcome.Replayed, first.Event, ConsentState.Withdrawn), (late.Outcome, late.Event, late.Head.State));

        room.Clock.Advance(TimeSpan.FromDays(3));
        var expired = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));
        Assert.Equal((ConsentOutcome.Replayed, ConsentState.Withdrawn), (expired.Outcome, expired.Head.State));
        Assert.False((await room.DecideAsync(Person(1))).IsPermitted);
        Assert.Equal(2, (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Version);
    }

    [Fact]
    public async Task Give_SameFormWithAnotherBody_IsAConflict()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));

        var other = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token) { IsExplicit = true });

        Assert.Equal((ConsentOutcome.IdempotencyConflict, Guid.Empty, ConsentState.Given), (other.Outcome, other.Event, other.Head.State));
        Assert.False(other.IsRecorded);
    }

    [Fact]
    public async Task Give_FormThatWasAnsweredWithNo_IsAnsweredOnce()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.FormOutdated, ConsentState.Refused), (result.Outcome, result.Head.State));
    }

    /// <summary>The clock was an hour fast when the form was shown and was put right before the no: by the clock the form is the later one.</summary>
    [Fact]
    public async Task Give_FormShownBeforeAWithdrawal_IsOutdatedWhateverTheClockSaid()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        room.Clock.AdvanceWall(TimeSpan.FromHours(1));
        var older = await room.TokenAsync(subject: Person(1));
        room.Clock.AdvanceWall(TimeSpan.FromHours(-1));
        await room.WithdrawAsync(Person(1));

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, older));

        Assert.Equal((ConsentOutcome.FormOutdated, ConsentState.Withdrawn), (result.Outcome, result.Head.State));
        Assert.False((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Fact]
    public async Task Give_FormShownAfterAWithdrawal_IsTaken()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        await room.WithdrawAsync(Person(1));
        room.Clock.Advance(TimeSpan.FromSeconds(1));

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, await room.TokenAsync(subject: Person(1))));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Given), (result.Outcome, result.Head.State));
    }

    [Fact]
    public async Task Give_FormShownBeforeAWithdrawal_IsOutdated()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        var older = await room.TokenAsync();
        await room.WithdrawAsync(Person(1));

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, older));
        Assert.Equal((ConsentOutcome.FormOutdated, ConsentState.Withdrawn), (result.Outcome, result.Head.State));

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ConsentState.Given, (await room.GiveAsync(Person(1))).Head.State);
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Fact]
    public async Task Give_WhileItHolds_Renews()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));

        Assert.Equal(ConsentState.Renewed, (await room.GiveAsync(Person(1))).Head.State);
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Fact]
    public async Task Give_TokenThatDoesNotFit_IsRefusedWithItsReason()
    {
        await using var room = new TestRoom();
        var news = await room.TokenAsync(TestRoom.News);
        var pilot = await room.TokenAsync(TestRoom.Pilot);
        var sms = await room.TokenAsync();

        Assert.Equal(ConsentOutcome.TokenInvalid, await OutcomeAsync(room, TestRoom.Sms, null));
        Assert.Equal(ConsentOutcome.TokenInvalid, await OutcomeAsync(room, TestRoom.Sms, ""));
        Assert.Equal(ConsentOutcome.TokenInvalid, await OutcomeAsync(room, TestRoom.Sms, "no token"));
        Assert.Equal(ConsentOutcome.TokenOfAnotherNotice, await OutcomeAsync(room, TestRoom.Sms, news));
        Assert.Equal(ConsentOutcome.TokenOfAnotherNotice, await OutcomeAsync(room, TestRoom.Survey, pilot));
        room.Clock.SetWall(TestRoom.MinorChange);
        Assert.Equal(ConsentOutcome.TokenExpired, await OutcomeAsync(room, TestRoom.Sms, sms));
        room.Clock.SetWall(TestRoom.MaterialChange.AddHours(-1));
        var stale = (await room.Consents.ShowNoticeAsync(new(TestRoom.News))).Token;
        room.Clock.SetWall(TestRoom.MaterialChange);
        Assert.Equal(ConsentOutcome.NoticeSuperseded, await OutcomeAsync(room, TestRoom.News, stale));
        Assert.Empty(await room.Store.ReadAllAsync(Person(1)));
    }

    [Fact]
    public async Task Give_ExactlyAtTheTokensEnd_IsTooLate()
    {
        await using var room = new TestRoom();
        var shown = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms));

        room.Clock.SetWall(shown.ExpiresAt!.Value);
        Assert.Equal(ConsentOutcome.TokenExpired, await OutcomeAsync(room, TestRoom.Sms, shown.Token));
        room.Clock.SetWall(shown.ExpiresAt.Value.AddTicks(-1));
        Assert.Equal(ConsentOutcome.Recorded, await OutcomeAsync(room, TestRoom.Sms, shown.Token));
    }

    [Fact]
    public async Task Give_OnAnotherBasis_IsNotAsked()
    {
        await using var room = new TestRoom();
        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Permit, await room.TokenAsync()));

        Assert.Equal((ConsentOutcome.NotBasedOnConsent, ConsentState.NotAsked), (result.Outcome, result.Head.State));
    }

    [Fact]
    public async Task Give_ExplicitStatementNeeded_IsRefusedWithoutOne()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync(TestRoom.Survey);

        Assert.Equal(ConsentOutcome.ExplicitStatementNeeded, (await room.Consents.GiveAsync(new(Person(1), TestRoom.Survey, token))).Outcome);
        Assert.Equal(ConsentOutcome.Recorded, (await room.Consents.GiveAsync(new(Person(1), TestRoom.Survey, token) { IsExplicit = true })).Outcome);
        Assert.True((await room.DecideAsync(Person(1), TestRoom.Survey)).IsPermitted);
    }

    [Fact]
    public async Task Give_ByAMandateThatIsNotInForce_IsRefused_ButNoIsTaken()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        var ended = new ConsentAuthority { Capacity = ConsentCapacity.Proxy, Mandate = "mandate-1", Until = Start };

        Assert.Equal(ConsentOutcome.MandateNotInForce, (await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token) { Authority = ended })).Outcome);
        Assert.Equal(
            ConsentOutcome.MandateNotInForce,
            (await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token) { Authority = ended with { Until = null, From = At(60) } })).Outcome);
        Assert.Equal(ConsentOutcome.Recorded, (await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token) { Authority = ended })).Outcome);
    }

    [Fact]
    public async Task Give_FormShownBeforeAnErasure_IsNotRecorded()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        await room.Consents.EraseAsync(new(Person(1)));
        room.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ConsentOutcome.ErasedLater, (await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token))).Outcome);
        Assert.Equal(ConsentOutcome.Recorded, (await room.GiveAsync(Person(1))).Outcome);
    }

    [Fact]
    public async Task Give_TenThreadsOfEachForm_RecordEachFormOnce()
    {
        await using var room = new TestRoom();
        var tokens = new List<string>();
        for (var index = 0; index < 4; index++)
        {
            tokens.Add(await room.TokenAsync());
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(index => Task.Run(
            async () => await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, tokens[index % 4])))));

        Assert.All(results, result => Assert.True(result.IsRecorded));
        Assert.Equal(4, results.Count(result => result.Outcome == ConsentOutcome.Recorded));
        Assert.Equal(4, (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Version);
    }

    [Fact]
    public async Task GiveAndWithdraw_TenThreads_OneHeadAndNoYesFromAnOlderForm()
    {
        for (var round = 0; round < 20; round++)
        {
            await using var room = new TestRoom();
            var tokens = new List<string>();
            for (var index = 0; index < 10; index++)
            {
                tokens.Add(await room.TokenAsync());
            }

            await Task.WhenAll(Enumerable.Range(0, 10).Select(index => Task.Run(async () => _ = index % 2 == 0
                ? await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, tokens[index]))
                : await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms)))));

            // Every form was shown before the first withdrawal, so no yes can stand after it.
            Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(Person(1))).Reason);
            Assert.Single((await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts);
        }
    }

    [Fact]
    public async Task Give_WithdrawalBetweenReadAndAppend_MakesTheFormOutdated()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        var token = await room.TokenAsync();
        store.Reset();
        store.After = async call =>
        {
            if (call == 1)
            {
                await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms));
            }
        };

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.FormOutdated, ConsentState.Withdrawn), (result.Outcome, result.Head.State));
        Assert.Equal(1, (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Version);
    }

    [Fact]
    public async Task Give_OthersWriteEveryTime_IsBusyAndRecordsNothing()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        var token = await room.TokenAsync();
        var isOurs = false;
        store.After = async _ =>
        {
            if (!isOurs)
            {
                isOurs = true;
                await store.AppendAsync(Batch(Person(1), ConsentEventKind.Asked, purpose: TestRoom.Sms));
                isOurs = false;
            }
        };

        var result = await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.Busy, ConsentState.Asked), (result.Outcome, result.Head.State));
    }

    [Fact]
    public async Task Give_CallersKey_IsReplayedAcrossForms()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        var request = new GiveRequest(Person(1), TestRoom.Sms, token) { IdempotencyKey = "request-17" };

        var first = await room.Consents.GiveAsync(request);
        var again = await room.Consents.GiveAsync(request);

        Assert.Equal((ConsentOutcome.Replayed, first.Event), (again.Outcome, again.Event));
        Assert.Equal(ConsentOutcome.IdempotencyConflict, (await room.Consents.GiveAsync(request with { NoticeToken = await room.TokenAsync() })).Outcome);
    }

    [Fact]
    public async Task Give_WrongUse_Throws()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        var request = new GiveRequest(Person(1), TestRoom.Sms, token);

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await room.Consents.GiveAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { Subject = default }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { Purpose = default }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { Purpose = "unheard-of" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { Proof = ProofGrade.Imported }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { Channel = "Not A Channel" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { IdempotencyKey = "not a key" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { Authority = new() { Capacity = ConsentCapacity.Parent } }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.GiveAsync(request with { CapturedBy = new string('x', 257) }));
        Assert.Empty(await room.Store.ReadAllAsync(Person(1)));
    }

    private static async Task<ConsentOutcome> OutcomeAsync(TestRoom room, PurposeId purpose, string? token) =>
        (await room.Consents.GiveAsync(new(Person(1), purpose, token) { IsExplicit = true })).Outcome;
}
