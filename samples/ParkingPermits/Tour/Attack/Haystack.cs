using System.Text;
using Microsoft.Data.Sqlite;

namespace ParkingPermits.Tour.Attack;

/// <summary>
/// Everything a thief carries away, as bytes: each file as it lies on the disk, and each value of each row of each database among
/// them. Any run of bytes in it is found in constant time.
/// </summary>
internal sealed class Haystack
{
    private const int Window = sizeof(ulong);
    private readonly List<byte[]> _parts;
    private readonly HashSet<ulong> _windows = [];

    private Haystack(List<byte[]> parts)
    {
        _parts = parts;
        foreach (var part in parts)
        {
            for (var at = 0; at + Window <= part.Length; at++)
            {
                _windows.Add(WindowFilter.WindowOf(part.AsSpan(at)));
            }
        }
    }

    /// <summary>The stolen bytes.</summary>
    public IReadOnlyList<byte[]> Parts => _parts;

    /// <summary>Every run of eight bytes in them.</summary>
    public IReadOnlyCollection<ulong> Windows => _windows;

    /// <summary>How many bytes were stolen.</summary>
    public long Length => _parts.Sum(static part => (long)part.Length);

    /// <summary>Reads the files.</summary>
    public static Haystack Of(IEnumerable<string> files)
    {
        var parts = new List<byte[]>();
        foreach (var file in files)
        {
            parts.Add(File.ReadAllBytes(file));
            if (Path.GetExtension(file) == ".db")
            {
                parts.Add(Values(file));
            }
        }

        return new(parts);
    }

    /// <summary>Whether the bytes stand anywhere. At least eight are needed: fewer would be found by chance.</summary>
    public bool Has(ReadOnlySpan<byte> needle)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(needle.Length, Window);
        if (!_windows.Contains(WindowFilter.WindowOf(needle)))
        {
            return false;
        }

        foreach (var part in _parts)
        {
            if (part.AsSpan().IndexOf(needle) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // A value may be split over two pages of the file, so the database is also read as its owner would.
    private static byte[] Values(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var all = new MemoryStream();
        foreach (var table in Tables(connection))
        {
            using var command = connection.CreateCommand();
            // The name comes from the database's own list of tables.
#pragma warning disable CA2100
            command.CommandText = $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    all.Write(reader.GetValue(column) switch
                    {
                        byte[] bytes => bytes,
                        DBNull => [],
                        var value => Encoding.UTF8.GetBytes(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
                    });
                    all.Write("\n\n"u8);
                }
            }
        }

        return all.ToArray();
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
