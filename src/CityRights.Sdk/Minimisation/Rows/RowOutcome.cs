namespace CityRights.Minimisation;

/// <summary>What became of a row, without any value of it.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Column">The position of the column concerned, from 1; 0 where the row as a whole is.</param>
/// <param name="Field">The column's name as the policy has it, or null.</param>
public readonly record struct RowOutcome(RowStatus Status, int Column = 0, string? Field = null)
{
    /// <summary>Whether the row was written.</summary>
    public bool IsWritten => Status == RowStatus.Written;
}
