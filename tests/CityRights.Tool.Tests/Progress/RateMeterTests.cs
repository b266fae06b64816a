using CityRights.Testing;
using CityRights.Tool.Progress;

namespace CityRights.Tool.Tests.Progress;

public class RateMeterTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void RowsPerSecond_NoTimeGoneBy_IsNotKnown() => Assert.Null(new RateMeter(_clock).RowsPerSecond(10));

    [Fact]
    public void RowsPerSecond_IsTheMeanOverTheWholeTime()
    {
        var meter = new RateMeter(_clock);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(4));

        Assert.Equal(250, meter.RowsPerSecond(1000));
    }

    [Fact]
    public void Rate_WallClockJumps_DoesNotChange()
    {
        var meter = new RateMeter(_clock);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(2));
        _clock.AdvanceWall(TimeSpan.FromDays(-1));

        Assert.Equal(50, meter.RowsPerSecond(100));
    }

    [Fact]
    public void Remaining_AQuarterDone_IsThreeTimesTheTimeSoFar()
    {
        var meter = new RateMeter(_clock);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromSeconds(30), meter.Remaining(25, 100));
    }

    [Fact]
    public void Remaining_MoreReadThanThereWas_IsNothing()
    {
        var meter = new RateMeter(_clock);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.Zero, meter.Remaining(150, 100));
    }

    [Fact]
    public void Remaining_AtTheStartOrOfAPipe_IsNotKnown()
    {
        var meter = new RateMeter(_clock);
        Assert.Null(meter.Remaining(25, 100));
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(1));
        Assert.Null(meter.Remaining(0, 100));
        Assert.Null(meter.Remaining(25, null));
    }
}
