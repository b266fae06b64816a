using CityRights.Tool.Terminal;

namespace CityRights.Tool.Progress;

/// <summary>How far a file is: written by the work, read by the display, each on its own thread.</summary>
/// <param name="meter">Reckons rate and remaining time.</param>
/// <param name="whole">The bytes there are to read, or null where that is not known, as for a pipe.</param>
internal sealed class ProgressState(RateMeter meter, long? whole)
{
    private long _rows;
    private long _bytes;

    public long? Whole => whole;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Report(long rows, long bytes)
    {
        Interlocked.Exchange(ref _rows, rows);
        Interlocked.Exchange(ref _bytes, bytes);
    }

    public string Text()
    {
        var rows = Interlocked.Read(ref _rows);
        var rate = $"{Numbers.Rows(rows)}  {Numbers.Rate(meter.RowsPerSecond(rows))}";
        return whole is null ? rate : $"{rate}  {Numbers.Remaining(meter.Remaining(Bytes, whole))}";
    }
}
