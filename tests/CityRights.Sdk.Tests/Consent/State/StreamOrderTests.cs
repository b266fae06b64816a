using CityRights.Consent;
using static CityRights.Consent.ConsentEventKind;
using static CityRights.Testing.ConsentSamples;
using static CityRights.Tests.Consent.State.Fold;

namespace CityRights.Tests.Consent.State;

public class StreamOrderTests
{
    [Fact]
    public void ServerEvents_ClockSetBack_KeepTheStoresOrderWithInstantsThatNeverGoBack()
    {
        var ordered = StreamOrder.Of(Stream(Event(Given, 30), Event(Withdrawn, 10), Event(Asked, 20), Event(Given, 40)));

        Assert.Equal([0, 1, 2, 3], ordered.Select(value => value.Index));
        Assert.Equal([At(30), At(30), At(30), At(40)], ordered.Select(value => value.Time));
    }

    [Fact]
    public void OtherClocks_StandAmongTheServersByTheirOwnTime_ANoAfterAYes()
    {
        var stream = Stream(Event(Given, 10), Event(Asked, 30), Device(Refused, 20, 50), Device(Given, 20, 50), Import(Withdrawn, 30, 50));

        Assert.Equal(
            [(Given, 10.0), (Given, 20), (Refused, 20), (Asked, 30), (Withdrawn, 30)],
            StreamOrder.Of(stream).Select(value => (value.Event.Kind, (value.Time - Start).TotalMinutes)));
    }

    [Fact]
    public void NoEvents_NoOrder()
    {
        Assert.Empty(StreamOrder.Of(ConsentStream.Empty(CityRights.Testing.ConsentSamples.Sms)));
        Assert.Empty(StreamOrder.Of(Stream()));
    }
}
