using System.Collections.Immutable;
using System.Globalization;

namespace CityRights.Consent;

/// <summary>Rows in order, each with the cursor after it.</summary>
/// <typeparam name="TRow">The row.</typeparam>
internal sealed class MemoryLane<TRow>
{
    private readonly List<TRow> _rows = [];

    internal IReadOnlyList<TRow> Rows => _rows;

    internal void Add(Func<FeedCursor, TRow> make) =>
        _rows.Add(make(new((_rows.Count + 1).ToString(CultureInfo.InvariantCulture))));

    internal ImmutableArray<TRow> Read(FeedCursor after, int limit, Func<TRow, bool>? filter = null)
    {
        var rows = ImmutableArray.CreateBuilder<TRow>();
        for (var index = PositionOf(after); index < _rows.Count && rows.Count < limit; index++)
        {
            if (filter is null || filter(_rows[index]))
            {
                rows.Add(_rows[index]);
            }
        }

        return rows.DrainToImmutable();
    }

    private int PositionOf(FeedCursor cursor) =>
        cursor.IsBeginning ? 0
        : int.TryParse(cursor.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 && position <= _rows.Count ? position
        : throw new ArgumentException("The cursor is not one of this store.", nameof(cursor));
}
