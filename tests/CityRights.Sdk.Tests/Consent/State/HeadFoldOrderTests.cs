using CityRights.Consent;
using static CityRights.Consent.ConsentEventKind;
using static CityRights.Testing.ConsentSamples;
using static CityRights.Tests.Consent.State.Fold;

namespace CityRights.Tests.Consent.State;

/// <summary>Which event counts when clocks disagree. A late or back-dated event never makes a past denial a permission.</summary>
public class HeadFoldOrderTests
{
    [Fact]
    public void ServerEvents_OrderOfTheStore_DecidesWhateverTheClockSays()
    {
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Event(Given, 20), Event(Withdrawn, 10)));
        Assert.Equal(ConsentState.Given, StateOf(60, Event(Withdrawn, 20), Event(Given, 10)));
        Assert.Equal(ConsentState.Given, StateOf(60, Event(Withdrawn, 20), Event(Given, 20)));
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Event(Given, 20), Event(Withdrawn, 20)));
    }

    [Theory]
    [InlineData(30, ConsentState.Given)]
    [InlineData(10, ConsentState.Withdrawn)]
    [InlineData(20, ConsentState.Withdrawn)]
    [InlineData(21, ConsentState.Withdrawn)]
    [InlineData(21.1, ConsentState.Given)]
    public void DeviceGive_LaterThanAWithdrawalByMoreThanBothSkews_PermitsAndNoOther(double occurred, ConsentState state)
    {
        // The server's skew is one second, the device's one minute.
        var withdrawn = Event(Withdrawn, 20);

        Assert.Equal(state, StateOf(60, withdrawn, Device(Given, occurred, 50)));
        Assert.Equal(occurred > 20 ? ConsentState.Withdrawn : state, StateOf(60, Device(Given, occurred, 19), withdrawn));
    }

    [Fact]
    public void DeviceWithdrawal_DatedBeforeALaterServerGive_LeavesIt()
    {
        Assert.Equal(ConsentState.Given, StateOf(60, Event(Given, 30), Device(Withdrawn, 10, 50)));
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Event(Given, 30), Device(Withdrawn, 40, 50)));
    }

    [Fact]
    public void DeviceWithdrawal_WithinTheSkewOfAGive_Wins()
    {
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Event(Given, 30), Device(Withdrawn, 29.5, 50)));
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Device(Given, 30, 50), Device(Withdrawn, 29, 50)));
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Device(Withdrawn, 29, 50), Device(Given, 30, 50)));
    }

    [Fact]
    public void Give_PermitsOnlyFromItsRecordingOn()
    {
        var late = Device(Given, 10, 50);

        Assert.Equal(ConsentState.NotAsked, StateOf(40, late));
        Assert.Equal(ConsentState.Given, StateOf(50, late));
        Assert.Equal(At(50), Of(Stream(late), 60).Since);
    }

    [Fact]
    public void Give_DatedInTheFuture_WaitsForItsInstantAndYieldsToANoMeanwhile()
    {
        var early = Device(Given, 100, 10);

        var waiting = Of(Stream(early), 50);
        Assert.Equal(ConsentState.NotAsked, waiting.State);
        Assert.Equal(At(100), waiting.Changes);
        Assert.Equal(ConsentState.Given, StateOf(100, early));
        Assert.Equal(ConsentState.Withdrawn, StateOf(200, early, Event(Withdrawn, 20)));
    }

    [Fact]
    public void ProtectiveEvent_DatedInTheFuture_CountsFromItsRecording()
    {
        var early = Device(Withdrawn, 100, 10);

        Assert.Equal(ConsentState.Withdrawn, StateOf(20, Event(Given, 5), early));
        Assert.Equal(ConsentState.Given, StateOf(60, early, Event(Given, 30)));
    }

    [Fact]
    public void ImportedGive_NeverBeatsARecordedNo()
    {
        Assert.Equal(ConsentState.Refused, StateOf(60, Event(Refused, 10), Import(Given, 30, 50)));
        Assert.Equal(ConsentState.Refused, StateOf(60, Event(Refused, 10), Event(Given, 30) with { Proof = ProofGrade.Asserted }));
        Assert.Equal(ConsentState.Refused, StateOf(60, Event(Refused, 10), Event(Given, 30) with { Proof = ProofGrade.Imported }));
        Assert.Equal(ConsentState.Refused, StateOf(60, Event(Refused, 10), Device(Given, 30, 50) with { Proof = ProofGrade.Asserted }));
        Assert.Equal(ConsentState.Given, StateOf(60, Event(Refused, 10), Event(Given, 30)));
    }

    [Fact]
    public void ImportedGive_BesideAnImportedNo_CountsByItsOwnTimeWhateverCameFirst()
    {
        var given = Import(Given, 30, 50);
        var refused = Import(Refused, 10, 50.1);

        Assert.Equal(ConsentState.Given, StateOf(60, given, refused));
        Assert.Equal(ConsentState.Refused, StateOf(60, refused, given with { RecordedAt = At(50.2) }));
    }

    [Fact]
    public void ClockSetBack_WithdrawalAfterADeviceGive_Wins()
    {
        // The server's clock stood at 50 when it took the yes in, and was set back to 40 before the person withdrew.
        Assert.Equal(ConsentState.Withdrawn, StateOf(60, Device(Given, 49, 50), Event(Withdrawn, 40)));
    }

    [Fact]
    public void TwoParts_ProtectiveEventOfEither_NeedsALaterYes()
    {
        var first = Guid.NewGuid();
        var second = Guid.NewGuid();
        ConsentStream Parts(ConsentEvent[] one, ConsentEvent[] other) => new(CityRights.Testing.ConsentSamples.Sms, [new(first, [.. one]), new(second, [.. other])]);

        Assert.Equal(ConsentState.Withdrawn, Of(Parts([Event(Given, 10)], [Event(Withdrawn, 20)]), 60).State);
        Assert.Equal(ConsentState.Given, Of(Parts([Event(Withdrawn, 10)], [Event(Given, 20)]), 60).State);
        Assert.Equal(ConsentState.Withdrawn, Of(Parts([Event(Given, 20)], [Event(Withdrawn, 20)]), 60).State);
        Assert.Equal(ConsentState.Withdrawn, Of(Parts([Event(Withdrawn, 20)], [Event(Given, 20)]), 60).State);
        Assert.Equal(ConsentState.Renewed, Of(Parts([Event(Given, 10)], [Event(Given, 20)]), 60).State);
    }

    [Fact]
    public void Objection_StandsFromItsReceiptUntilDismissed()
    {
        static ConsentEvent? Standing(params ConsentEvent[] events) => Objections.Standing(StreamOrder.Of(Stream(events)), Telephone, null);

        Assert.Null(Standing(Event(Given, 1)));
        Assert.NotNull(Standing(Event(Objected, 1)));
        Assert.Null(Standing(Event(Objected, 1), Event(ObjectionDismissed, 2)));
        Assert.NotNull(Standing(Event(ObjectionDismissed, 1), Event(Objected, 2)));
        Assert.NotNull(Standing(Event(Objected, 1), Event(ObjectionDismissed, 2), Event(Objected, 3)));
        Assert.NotNull(Standing(Event(Objected, 1), Event(ObjectionUpheld, 2), Event(Objected, 3), Event(ObjectionDismissed, 4)));
        // Received after the dismissal, though dated before it: it was not what was dismissed.
        Assert.NotNull(Standing(Event(ObjectionDismissed, 20), Device(Objected, 10, 30)));
    }
}
