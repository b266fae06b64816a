using System.Collections.Immutable;
using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Gate;

public class GateDecisionTests
{
    [Fact]
    public async Task Consent_ByState_PermitsOnlyWhileGiven()
    {
        await using var room = new TestRoom();
        var anna = Person(1);

        Assert.Equal((GateOutcome.Deny, GateReason.NotAsked), Short(await room.DecideAsync(anna)));
        await room.TokenAsync(subject: anna);
        Assert.Equal((GateOutcome.Deny, GateReason.Asked), Short(await room.DecideAsync(anna)));

        var given = await room.GiveAsync(anna);
        var permitted = await room.DecideAsync(anna);
        Assert.True(permitted.IsPermitted);
        Assert.Equal(GateReason.ConsentGiven, permitted.Reason);
        Assert.Equal(LegalBasis.Consent, permitted.Basis);
        Assert.Equal(given.Event, permitted.Evidence);
        Assert.Equal(given.Head.ValidUntil, permitted.ValidUntil);

        var withdrawn = await room.WithdrawAsync(anna);
        var denied = await room.DecideAsync(anna);
        Assert.Equal((GateOutcome.Deny, GateReason.Withdrawn), Short(denied));
        Assert.Equal(withdrawn.Event, denied.Evidence);
        Assert.Equal((GateOutcome.Deny, GateReason.NotAsked), Short(await room.DecideAsync(Person(2))));
    }

    [Fact]
    public async Task Consent_AtItsEnd_ExpiresByTheClockAlone()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        var end = (await room.DecideAsync(Person(1))).ValidUntil!.Value;

        room.Clock.SetWall(end.AddTicks(-1));
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);
        room.Clock.SetWall(end);
        Assert.Equal((GateOutcome.Deny, GateReason.Expired), Short(await room.DecideAsync(Person(1))));
    }

    [Fact]
    public async Task Consent_MinorAndMaterialChangeOfTheNotice_EndsAtTheMaterialOne()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1), TestRoom.News);

        room.Clock.SetWall(TestRoom.MinorChange);
        Assert.True((await room.DecideAsync(Person(1), TestRoom.News)).IsPermitted);
        Assert.Equal(TestRoom.MaterialChange, (await room.DecideAsync(Person(1), TestRoom.News)).ValidUntil);
        room.Clock.SetWall(TestRoom.MaterialChange);
        Assert.Equal((GateOutcome.Deny, GateReason.NeedsReconsent), Short(await room.DecideAsync(Person(1), TestRoom.News)));
    }

    [Fact]
    public async Task OtherBases_PermitAsDeclared()
    {
        await using var room = new TestRoom();

        var permit = await room.DecideAsync(Person(1), TestRoom.Permit);
        Assert.Equal((GateOutcome.Permit, GateReason.LegalProvision), Short(permit));
        Assert.Equal(LegalBasis.PublicTask, permit.Basis);
        Assert.Equal((GateOutcome.Permit, GateReason.LegalProvision), Short(await room.DecideAsync(Person(1), TestRoom.Benefit)));
        Assert.Equal((GateOutcome.Permit, GateReason.DeclaredBasis), Short(await room.DecideAsync(Person(1), TestRoom.Contract)));
    }

    [Fact]
    public async Task Objection_OnAPublicTask_RestrictsUntilDismissed()
    {
        await using var room = new TestRoom();
        await room.Store.AppendAsync(Batch(Person(1), ConsentEventKind.Objected, purpose: TestRoom.Permit));
        Assert.Equal((GateOutcome.Deny, GateReason.Restricted), Short(await room.DecideAsync(Person(1), TestRoom.Permit)));

        await room.Store.AppendAsync(Batch(Person(1), ConsentEventKind.ObjectionDismissed, purpose: TestRoom.Permit));
        Assert.True((await room.DecideAsync(Person(1), TestRoom.Permit)).IsPermitted);
    }

    [Fact]
    public async Task Objection_StandsBesideALaterYes()
    {
        await using var room = new TestRoom();
        await room.Store.AppendAsync(Batch(Person(1), ConsentEventKind.Objected, purpose: TestRoom.Sms));
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var given = await room.GiveAsync(Person(1));

        Assert.Equal(ConsentState.Given, given.Head.State);
        Assert.True(given.Head.IsRestricted);
        Assert.False(given.Head.IsPermitting);
        Assert.Equal((GateOutcome.Deny, GateReason.Restricted), Short(await room.DecideAsync(Person(1))));
    }

    [Theory]
    [InlineData(ConsentEventKind.Refused, GateReason.Refused)]
    [InlineData(ConsentEventKind.Withdrawn, GateReason.Withdrawn)]
    public async Task BasisSwitched_AfterANo_StaysDenied(ConsentEventKind kind, GateReason reason)
    {
        await using var room = new TestRoom();

        // Recorded while the purpose still stood on consent.
        await room.Store.AppendAsync(Batch(Person(1), kind, purpose: TestRoom.Permit));

        Assert.Equal((GateOutcome.Deny, reason), Short(await room.DecideAsync(Person(1), TestRoom.Permit)));
    }

    [Fact]
    public async Task Request_ThatNamesNothingKnown_IsIndeterminate()
    {
        await using var room = new TestRoom();

        Assert.Equal((GateOutcome.Indeterminate, GateReason.UnknownPurpose), Short(await room.DecideAsync(Person(1), "unheard-of")));
        Assert.Equal((GateOutcome.Indeterminate, GateReason.UnknownPurpose), Short(await room.Room.Gate.DecideAsync(default)));
        var nobody = await room.DecideAsync(default, TestRoom.Permit);
        Assert.Equal((GateOutcome.Indeterminate, GateReason.MissingSubject), Short(nobody));
        Assert.Equal(LegalBasis.PublicTask, nobody.Basis);
    }

    [Fact]
    public async Task Request_BeyondTheDeclaration_IsDenied()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        var request = new ProcessingRequest(TestRoom.Sms, Person(1));

        Assert.True((await room.Room.Gate.DecideAsync(request with { Categories = [DataCategory.TelephoneNumber], Recipient = "provider" })).IsPermitted);
        Assert.True((await room.Room.Gate.DecideAsync(request with { Categories = ImmutableArray<DataCategory>.Empty })).IsPermitted);
        Assert.Equal(
            (GateOutcome.Deny, GateReason.CategoryNotDeclared),
            Short(await room.Room.Gate.DecideAsync(request with { Categories = [DataCategory.TelephoneNumber, DataCategory.EmailAddress] })));
        Assert.Equal((GateOutcome.Deny, GateReason.RecipientNotDeclared), Short(await room.Room.Gate.DecideAsync(request with { Recipient = "somebody-else" })));
    }

    [Fact]
    public async Task Scope_OfSeveralCategories_TheWorstAnswers()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        await room.Store.AppendAsync(Batch(Person(1), Event(ConsentEventKind.Refused, 30) with { Scope = new() { Categories = [DataCategory.Name] } }));
        room.Clock.Advance(TimeSpan.FromHours(1));
        var request = new ProcessingRequest(TestRoom.Sms, Person(1));

        Assert.True((await room.Room.Gate.DecideAsync(request with { Categories = [DataCategory.TelephoneNumber] })).IsPermitted);
        Assert.Equal(GateReason.Withdrawn, (await room.Room.Gate.DecideAsync(request with { Categories = [DataCategory.Name] })).Reason);
        Assert.Equal(GateReason.Withdrawn, (await room.Room.Gate.DecideAsync(request)).Reason);
        Assert.Equal(GateReason.Withdrawn, (await room.Room.Gate.DecideAsync(request with { Categories = [DataCategory.TelephoneNumber, DataCategory.Name] })).Reason);
    }

    [Fact]
    public async Task Proof_BelowWhatThePurposeDemands_IsTooWeak()
    {
        await using var room = new TestRoom();
        static ConsentEvent News(ProofGrade proof) => Event(ConsentEventKind.Given, purpose: TestRoom.News) with
        {
            Origin = ConsentOrigin.Import,
            Proof = proof,
            Notice = null,
            Scope = new() { Categories = [DataCategory.EmailAddress] },
        };
        await room.Store.AppendAsync(Batch(Person(1), News(ProofGrade.Imported)));
        await room.Store.AppendAsync(Batch(Person(2), News(ProofGrade.Signed)));

        Assert.Equal((GateOutcome.Deny, GateReason.ProofTooWeak), Short(await room.DecideAsync(Person(1), TestRoom.News)));
        Assert.True((await room.DecideAsync(Person(2), TestRoom.News)).IsPermitted);
    }

    [Fact]
    public async Task ExplicitConsent_Demanded_CountsOnlyExplicitStatements()
    {
        await using var room = new TestRoom();
        var wording = room.Room.Notices.Notices.Single(notice => notice.Id == "survey").Versions[0].In("nl");
        ConsentEvent Answer(bool isExplicit) => Event(ConsentEventKind.Given, purpose: TestRoom.Survey) with
        {
            IsExplicit = isExplicit,
            Notice = new("survey", 1, "nl", wording.Hash),
            Scope = new() { Categories = [DataCategory.HealthRecord] },
        };
        await room.Store.AppendAsync(Batch(Person(1), Answer(false)));
        await room.Store.AppendAsync(Batch(Person(2), Answer(true)));

        Assert.Equal((GateOutcome.Deny, GateReason.ProofTooWeak), Short(await room.DecideAsync(Person(1), TestRoom.Survey)));
        Assert.True((await room.DecideAsync(Person(2), TestRoom.Survey)).IsPermitted);
    }

    [Fact]
    public async Task ReportOnly_LetsNotAskedPassUntilItsEnd_AndNothingElse()
    {
        await using var room = new TestRoom();

        var passed = await room.DecideAsync(Person(1), TestRoom.Pilot);
        Assert.Equal((GateOutcome.Permit, GateReason.ReportOnly), Short(passed));
        Assert.Equal(GateReason.NotAsked, passed.WouldBe);
        Assert.Equal(TestRoom.PilotEnd, passed.ValidUntil);

        await room.TokenAsync(TestRoom.Pilot, Person(2));
        Assert.Equal((GateOutcome.Deny, GateReason.Asked), Short(await room.DecideAsync(Person(2), TestRoom.Pilot)));
        await room.WithdrawAsync(Person(3), TestRoom.Pilot);
        Assert.Equal((GateOutcome.Deny, GateReason.Withdrawn), Short(await room.DecideAsync(Person(3), TestRoom.Pilot)));
        await room.Consents.RefuseAsync(new(Person(4), TestRoom.Pilot));
        Assert.Equal((GateOutcome.Deny, GateReason.Refused), Short(await room.DecideAsync(Person(4), TestRoom.Pilot)));

        room.Clock.SetWall(TestRoom.PilotEnd.AddTicks(-1));
        Assert.True((await room.DecideAsync(Person(1), TestRoom.Pilot)).IsPermitted);
        room.Clock.SetWall(TestRoom.PilotEnd);
        Assert.Equal((GateOutcome.Deny, GateReason.NotAsked), Short(await room.DecideAsync(Person(1), TestRoom.Pilot)));
    }

    [Fact]
    public async Task Clock_FarBeforeWhatIsRecorded_IsAFault()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);

        room.Clock.AdvanceWall(TimeSpan.FromSeconds(-50));
        Assert.True((await room.DecideAsync(Person(2), TestRoom.Permit)).IsPermitted);
        room.Clock.AdvanceWall(TimeSpan.FromSeconds(-30));

        Assert.Equal((GateOutcome.Indeterminate, GateReason.ClockFault), Short(await room.DecideAsync(Person(1))));
        Assert.True((await room.DecideAsync(Person(1), TestRoom.Permit)).IsPermitted);
    }

    [Fact]
    public async Task Caller_ThatGaveUp_GetsTheCancellation()
    {
        await using var room = new TestRoom();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await room.Room.Gate.DecideAsync(new(TestRoom.Permit, Person(1)), source.Token));
    }

    private static (GateOutcome, GateReason) Short(GateDecision decision) => (decision.Outcome, decision.Reason);
}
