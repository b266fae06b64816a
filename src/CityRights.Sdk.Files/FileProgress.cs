namespace CityRights.Files;

/// <summary>How far a run is.</summary>
/// <param name="Rows">The rows read so far, without the header.</param>
/// <param name="BytesRead">The bytes of the input read so far.</param>
/// <param name="TotalBytes">The size of the input.</param>
/// <param name="Elapsed">The time since the run began.</param>
public readonly record struct FileProgress(long Rows, long BytesRead, long TotalBytes, TimeSpan Elapsed)
{
    /// <summary>The rows read per second so far; 0 at the very beginning.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? Rows / Elapsed.TotalSeconds : 0;

    /// <summary>The time left if the rest goes as fast; null while nothing is known.</summary>
    public TimeSpan? Remaining => BytesRead > 0 && TotalBytes >= BytesRead ? Elapsed * ((double)(TotalBytes - BytesRead) / BytesRead) : null;
}
