namespace CityRights.Minimisation;

/// <summary>The current row of a table, as <see cref="RowProjector"/> reads it. A file format derives this class.</summary>
public abstract class RowReader
{
    /// <summary>How many fields the current row has.</summary>
    public abstract int FieldCount { get; }

    /// <summary>A field of the current row, without quotes or escapes; empty for a missing value. Valid until the next row is read.</summary>
    /// <param name="index">The position, from 0.</param>
    public abstract ReadOnlySpan<char> GetField(int index);
}
