using System.Globalization;
using CityRights.Consent;

namespace CityRights.Sqlite.Consent;

/// <summary>Writes and reads the cursors of one database: its id, what they run through, and a position.</summary>
internal static class Cursors
{
    internal const char Feed = 'f';
    internal const char Outbox = 'o';
    internal const char Log = 'l';

    internal static FeedCursor Write(string storeId, char kind, long position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{storeId}{kind}{position:x}"));

    internal static long Read(string storeId, char kind, FeedCursor cursor)
    {
        if (cursor.IsBeginning)
        {
            return 0;
        }

        var text = cursor.Text;
        return text.Length > storeId.Length + 1 && text.StartsWith(storeId, StringComparison.Ordinal) && text[storeId.Length] == kind
            && long.TryParse(text.AsSpan(storeId.Length + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var position) && position > 0
            ? position
            : throw new ArgumentException("The cursor was not made by this store for this feed; begin again at FeedCursor.Beginning.", nameof(cursor));
    }
}
