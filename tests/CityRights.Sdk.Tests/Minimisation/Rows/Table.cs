using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Rows;

/// <summary>A row in memory.</summary>
internal sealed class MemoryRow(params string[] fields) : RowReader
{
    public override int FieldCount => fields.Length;

    public override ReadOnlySpan<char> GetField(int index) => fields[index];
}

/// <summary>Keeps finished rows; can refuse one value, as a format may.</summary>
internal sealed class MemoryRows(string? refused = null) : RowWriter
{
    private readonly List<string> _row = [];

    public List<string> Finished { get; } = [];

    public int Discarded { get; private set; }

    public override bool TryWriteField(ReadOnlySpan<char> value)
    {
        _row.Add(value.ToString());
        return refused is null || !value.SequenceEqual(refused);
    }

    public override void EndRow()
    {
        Finished.Add(string.Join('|', _row));
        _row.Clear();
    }

    public override void DiscardRow()
    {
        Discarded++;
        _row.Clear();
    }
}
