namespace CityRights.Tool.Progress;

/// <summary>Reckons how fast rows go by and when the end will come. Not safe for concurrent use.</summary>
internal sealed class RateMeter
{
    /// <summary>Before that, a rate is a guess that jumps about.</summary>
    private static readonly TimeSpan TooEarly = TimeSpan.FromMilliseconds(500);

    private readonly TimeProvider _time;
    private readonly long _start;

    public RateMeter(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
    }

    /// <summary>How long it has been.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <summary>Rows in a second over the whole time, or null where no time has gone by.</summary>
    public double? RowsPerSecond(long rows) => Elapsed is var elapsed && elapsed > TimeSpan.Zero ? rows / elapsed.TotalSeconds : null;

    /// <summary>The time to the end if the rest goes as the part that is done, or null while that is not known.</summary>
    /// <param name="done">The bytes read.</param>
    /// <param name="whole">The bytes there are, or null where that is not known.</param>
    public TimeSpan? Remaining(long done, long? whole)
    {
        var elapsed = Elapsed;
        return done <= 0 || whole is null || elapsed < TooEarly
            ? null
            : elapsed * (Math.Max(0, whole.Value - done) / (double)done);
    }
}
