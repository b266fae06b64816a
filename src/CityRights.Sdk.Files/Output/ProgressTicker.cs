namespace CityRights.Files;

/// <summary>Reports progress a few times a second, and once at the end.</summary>
internal sealed class ProgressTicker
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly IProgress<FileProgress>? _progress;
    private readonly TimeProvider _time;
    private readonly long _total;
    private readonly long _begin;
    private long _last;

    internal ProgressTicker(IProgress<FileProgress>? progress, TimeProvider time, long total)
    {
        _progress = progress;
        _time = time;
        _total = total;
        _begin = _last = time.GetTimestamp();
    }

    internal TimeSpan Elapsed => _time.GetElapsedTime(_begin);

    internal void Tick(long rows, long bytes)
    {
        if (_progress is not null && _time.GetElapsedTime(_last) >= Interval)
        {
            _last = _time.GetTimestamp();
            Report(rows, bytes);
        }
    }

    internal void Report(long rows, long bytes) => _progress?.Report(new(rows, bytes, _total, Elapsed));
}
