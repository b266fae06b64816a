namespace CityRights.Testing;

/// <summary>
/// A clock whose two hands are moved by the test and move apart: the wall hand can jump both ways, as an operator or
/// a time server makes it; the monotonic hand only goes forward. Timers fire on the monotonic hand, when it is moved.
/// Safe for concurrent use.
/// </summary>
internal sealed class TestClock : TimeProvider
{
    /// <summary>Where the wall hand stands unless a test says otherwise: 2026-03-02 09:00 UTC.</summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<TestTimer> _timers = [];
    private DateTimeOffset _wall;
    private long _monotonic;

    public TestClock()
        : this(DefaultStart)
    {
    }

    public TestClock(DateTimeOffset wall) => _wall = wall.ToUniversalTime();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _wall;
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _monotonic;
        }
    }

    /// <summary>Moves both hands forward together, as a sound clock does.</summary>
    public void Advance(TimeSpan by)
    {
        AdvanceWall(by);
        AdvanceMonotonic(by);
    }

    /// <summary>Moves the wall hand alone, forward or back.</summary>
    public void AdvanceWall(TimeSpan by)
    {
        lock (_gate)
        {
            _wall += by;
        }
    }

    /// <summary>Sets the wall hand alone.</summary>
    public void SetWall(DateTimeOffset now)
    {
        lock (_gate)
        {
            _wall = now.ToUniversalTime();
        }
    }

    /// <summary>Moves the monotonic hand alone, forward only, and fires the timers that fall due on the way, in order.</summary>
    public void AdvanceMonotonic(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long target;
        lock (_gate)
        {
            target = _monotonic + by.Ticks;
        }

        while (NextDue(target) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            _monotonic = Math.Max(_monotonic, target);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TestTimer? NextDue(long target)
    {
        lock (_gate)
        {
            var timer = _timers.Where(candidate => candidate.Due <= target).MinBy(candidate => candidate.Due);
            if (timer is null)
            {
                return null;
            }

            _monotonic = Math.Max(_monotonic, timer.Due);
            if (timer.Period > 0)
            {
                timer.Due += timer.Period;
            }
            else
            {
                _timers.Remove(timer);
            }

            return timer;
        }
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public long Due { get; set; }

        public long Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                Period = period == Timeout.InfiniteTimeSpan ? 0 : period.Ticks;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._monotonic + dueTime.Ticks;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
