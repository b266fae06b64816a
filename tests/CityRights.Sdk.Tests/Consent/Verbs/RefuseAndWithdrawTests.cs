using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Verbs;

public class RefuseAndWithdrawTests
{
    [Fact]
    public async Task Refuse_WithAToken_PinsTheWording()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();

        var result = await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Refused), (result.Outcome, result.Head.State));
        var refused = (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events[0];
        Assert.Equal("nl", refused.Notice!.Language);
        Assert.Equal("ConsentRefused", (await room.Store.ReadOutboxAsync(default, 1))[0].Entry.Type);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task Refuse_WithoutAValidToken_CountsAllTheSame(string? token)
    {
        await using var room = new TestRoom();

        var result = await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Refused), (result.Outcome, result.Head.State));
        Assert.Null((await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events[0].Notice);
    }

    [Fact]
    public async Task Refuse_FormThatSaidYes_WithdrawsAllTheSame()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token));

        var result = await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (result.Outcome, result.Head.State));
        Assert.False((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Fact]
    public async Task Refuse_SameFormAgain_IsReplayedUntilAYesCameBetween()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        var first = await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));
        var again = await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));
        Assert.Equal((ConsentOutcome.Replayed, first.Event), (again.Outcome, again.Event));

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(ConsentState.Given, (await room.GiveAsync(Person(1))).Head.State);
        var late = await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, token));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (late.Outcome, late.Head.State));
        Assert.False((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Theory]
    [InlineData("with a space")]
    [InlineData("")]
    [InlineData("ümlaut")]
    public async Task No_WithAKeyNotOfItsForm_IsRecordedAllTheSame(string key)
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        room.Clock.Advance(TimeSpan.FromSeconds(10));

        var withdrawn = await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms) { IdempotencyKey = key + new string('k', 100) });
        var refused = await room.Consents.RefuseAsync(new(Person(2), TestRoom.Sms) { IdempotencyKey = key });

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (withdrawn.Outcome, withdrawn.Head.State));
        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Refused), (refused.Outcome, refused.Head.State));
    }

    [Fact]
    public async Task Refuse_OnPaper_IsGradedSo()
    {
        await using var room = new TestRoom();

        await room.Consents.RefuseAsync(new(Person(1), TestRoom.Sms, await room.TokenAsync()) { Proof = ProofGrade.Paper });
        await room.Consents.RefuseAsync(new(Person(2), TestRoom.Sms) { Proof = ProofGrade.Signed });
        await room.Consents.RefuseAsync(new(Person(3), TestRoom.Sms, await room.TokenAsync()) { Proof = ProofGrade.Imported });

        Assert.Equal(ProofGrade.Paper, (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events[0].Proof);
        Assert.Equal(ProofGrade.Asserted, (await room.Store.ReadAsync(Person(2), TestRoom.Sms)).Parts[0].Events[0].Proof);
        Assert.Equal(ProofGrade.Session, (await room.Store.ReadAsync(Person(3), TestRoom.Sms)).Parts[0].Events[0].Proof);
    }

    /// <summary>A category that came later was consented to alone: the head of all together says Withdrawn, and something is permitted all the same.</summary>
    [Fact]
    public async Task Withdraw_SameKeyAfterAYesToOneCategory_IsRecordedAgain()
    {
        await using var room = new TestRoom();
        var key = new WithdrawRequest(Person(1), TestRoom.Sms) { IdempotencyKey = "once" };
        await room.GiveAsync(Person(1));
        room.Clock.Advance(TimeSpan.FromSeconds(10));
        await room.Consents.WithdrawAsync(key);
        var later = (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events.First(given => given.Kind == ConsentEventKind.Given);
        room.Clock.Advance(TimeSpan.FromSeconds(10));
        await room.Store.AppendAsync(Batch(Person(1), later with
        {
            Id = Guid.NewGuid(),
            Scope = new() { Categories = [DataCategory.Name] },
            OccurredAt = room.Clock.GetUtcNow(),
            RecordedAt = room.Clock.GetUtcNow(),
            IdempotencyKey = null,
        }));
        Assert.True((await room.Room.Gate.DecideAsync(new(TestRoom.Sms, Person(1)) { Categories = [DataCategory.Name] })).IsPermitted);

        var again = await room.Consents.WithdrawAsync(key);

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (again.Outcome, again.Head.State));
        Assert.False((await room.Room.Gate.DecideAsync(new(TestRoom.Sms, Person(1)) { Categories = [DataCategory.Name] })).IsPermitted);
    }

    [Fact]
    public async Task Withdraw_FromEveryState_Denies()
    {
        foreach (var kind in Enum.GetValues<ConsentEventKind>().Where(kind => kind != ConsentEventKind.None))
        {
            await using var room = new TestRoom();
            await room.Store.AppendAsync(Batch(Person(1), kind, purpose: TestRoom.Sms));
            room.Clock.Advance(TimeSpan.FromMinutes(1));

            var result = await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms));

            Assert.Equal(ConsentOutcome.Recorded, result.Outcome);
            Assert.False((await room.DecideAsync(Person(1))).IsPermitted);
        }
    }

    [Fact]
    public async Task Withdraw_AgainAndAgain_IsRecordedAndChangesNothing()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        var first = await room.WithdrawAsync(Person(1));
        var second = await room.WithdrawAsync(Person(1));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (second.Outcome, second.Head.State));
        Assert.Equal(first.Head.Since, second.Head.Since);
        Assert.Equal(first.Event, second.Head.Evidence);
    }

    [Fact]
    public async Task Withdraw_SameKey_IsReplayedWhileItDenies_AndCountsAgainAfterAYes()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        var request = new WithdrawRequest(Person(1), TestRoom.Sms) { IdempotencyKey = "request-1" };
        var first = await room.Consents.WithdrawAsync(request);
        var again = await room.Consents.WithdrawAsync(request);
        Assert.Equal((ConsentOutcome.Replayed, first.Event), (again.Outcome, again.Event));

        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.GiveAsync(Person(1));
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);
        var late = await room.Consents.WithdrawAsync(request);

        Assert.Equal(ConsentOutcome.Recorded, late.Outcome);
        Assert.False((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Fact]
    public async Task Withdraw_KeyUsedForAnotherRequest_CountsAllTheSame()
    {
        await using var room = new TestRoom();
        var token = await room.TokenAsync();
        await room.Consents.GiveAsync(new(Person(1), TestRoom.Sms, token) { IdempotencyKey = "request-1" });

        var result = await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms) { IdempotencyKey = "request-1" });

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (result.Outcome, result.Head.State));
    }

    [Fact]
    public async Task Withdraw_PurposeThatLeftTheCatalogue_IsTaken()
    {
        await using var room = new TestRoom();
        await room.Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given, purpose: "gone"));

        var result = await room.Consents.WithdrawAsync(new(Person(1), "gone"));

        Assert.Equal((ConsentOutcome.Recorded, ConsentState.Withdrawn), (result.Outcome, result.Head.State));
        Assert.Equal(ConsentEventKind.Withdrawn, (await room.Store.ReadAsync(Person(1), "gone")).Parts[0].Events[1].Kind);
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.WithdrawAsync(new(Person(1), "never-was")));
    }

    [Fact]
    public async Task Withdraw_OnAnotherBasis_HasNothingToTakeBackAndBlocksNothing()
    {
        await using var room = new TestRoom();

        Assert.Equal(ConsentOutcome.NotBasedOnConsent, (await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Permit))).Outcome);
        Assert.Equal(ConsentOutcome.NotBasedOnConsent, (await room.Consents.RefuseAsync(new(Person(1), TestRoom.Permit))).Outcome);
        Assert.True((await room.DecideAsync(Person(1), TestRoom.Permit)).IsPermitted);
    }

    [Fact]
    public async Task Withdraw_ByAnybodyWithAMandateOrTheSubject_IsOnTheEvent()
    {
        await using var room = new TestRoom();
        await room.Consents.WithdrawAsync(new(Person(1), TestRoom.Sms)
        {
            Authority = new() { Capacity = ConsentCapacity.CourtOrder, Mandate = "order-7", Actor = "party-2" },
            CapturedBy = "clerk-1",
            Channel = "phone",
        });

        var withdrawn = (await room.Store.ReadAsync(Person(1), TestRoom.Sms)).Parts[0].Events[0];
        Assert.Equal((ConsentCapacity.CourtOrder, "order-7", "clerk-1", "phone"), (withdrawn.Authority.Capacity, withdrawn.Authority.Mandate, withdrawn.CapturedBy, withdrawn.Channel));
    }

    [Fact]
    public async Task Withdraw_WrongUse_Throws()
    {
        await using var room = new TestRoom();

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await room.Consents.WithdrawAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.WithdrawAsync(new(default, TestRoom.Sms)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await room.Consents.RefuseAsync(new(Person(1), default)));
    }
}
