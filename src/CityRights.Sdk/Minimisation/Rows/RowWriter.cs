namespace CityRights.Minimisation;

/// <summary>Receives projected rows from <see cref="RowProjector"/>. A file format derives this class.</summary>
/// <remarks>A row counts only once <see cref="EndRow"/> was called: what was written of a row that is discarded must never reach the output.</remarks>
public abstract class RowWriter
{
    /// <summary>Adds a field to the row.</summary>
    /// <param name="value">The value; empty for a missing one. Not kept after the call.</param>
    /// <returns>False when the format cannot hold the value safely; the row is then discarded.</returns>
    public abstract bool TryWriteField(ReadOnlySpan<char> value);

    /// <summary>Completes the row.</summary>
    public abstract void EndRow();

    /// <summary>Forgets what was written of the row.</summary>
    public abstract void DiscardRow();
}
