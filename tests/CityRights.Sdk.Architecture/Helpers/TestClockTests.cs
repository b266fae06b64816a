using CityRights.Testing;

namespace CityRights.Architecture.Helpers;

/// <summary>The clock that other tests trust.</summary>
public class TestClockTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Advance_BothHands_MoveTogether()
    {
        var (wall, timestamp) = (_clock.GetUtcNow(), _clock.GetTimestamp());

        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromSeconds(3), _clock.GetUtcNow() - wall);
        Assert.Equal(TimeSpan.FromSeconds(3), _clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void AdvanceWall_Backwards_LeavesTheMonotonicHand()
    {
        var (wall, timestamp) = (_clock.GetUtcNow(), _clock.GetTimestamp());

        _clock.AdvanceWall(TimeSpan.FromHours(-1));

        Assert.Equal(wall - TimeSpan.FromHours(1), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, _clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void AdvanceMonotonic_Backwards_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.AdvanceMonotonic(TimeSpan.FromTicks(-1)));

    [Fact]
    public void Timer_MonotonicHandMoved_FiresInOrderAtItsOwnTime()
    {
        var fired = new List<(string Name, long At)>();
        var start = _clock.GetTimestamp();
        using var twice = _clock.CreateTimer(_ => fired.Add(("every 2", _clock.GetTimestamp() - start)), null, TimeSpan.FromTicks(2), TimeSpan.FromTicks(2));
        using var once = _clock.CreateTimer(_ => fired.Add(("at 3", _clock.GetTimestamp() - start)), null, TimeSpan.FromTicks(3), Timeout.InfiniteTimeSpan);

        _clock.AdvanceMonotonic(TimeSpan.FromTicks(5));

        Assert.Equal([("every 2", 2), ("at 3", 3), ("every 2", 4)], fired);
    }

    [Fact]
    public void Timer_WallHandMoved_DoesNotFire()
    {
        var fired = false;
        using var timer = _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.AdvanceWall(TimeSpan.FromDays(1));

        Assert.False(fired);
    }

    [Fact]
    public async Task Delay_MonotonicHandMoved_Completes()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(1), _clock);
        Assert.False(delay.IsCompleted);

        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(1));

        await delay;
    }
}
