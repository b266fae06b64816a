using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ParkingPermits.Tour.Attack;

/// <summary>
/// The same plates in a database without keys, as many programs keep them: written out, or turned into something that anybody can
/// compute. An attack that does not find all of them proves nothing.
/// </summary>
internal static class UnkeyedControl
{
    private static readonly Func<string, object>[] Careless =
    [
        static plate => plate,
        static plate => Compact(plate),
        static plate => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Compact(plate)))),
        static plate => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("NL" + Compact(plate)))),
        static plate => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(plate))),
        static plate => SHA256.HashData(Encoding.UTF8.GetBytes("NL" + Compact(plate)))[..16],
#pragma warning disable CA5350, CA5351 // Weak on purpose: this is what careless programs use.
        static plate => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(plate))),
        static plate => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Compact(plate)))),
#pragma warning restore CA5350, CA5351
        static plate => Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8, Encoding.UTF8.GetBytes("NL" + Compact(plate)))),
    ];

    /// <summary>In how many careless ways plates are kept.</summary>
    public static int Ways => Careless.Length;

    /// <summary>Writes the control.</summary>
    public static void Write(string path, IReadOnlyList<string> plates)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE TABLE permit (id INTEGER PRIMARY KEY, plate ANY NOT NULL) STRICT";
            create.ExecuteNonQuery();
        }

        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO permit (plate) VALUES ($plate)";
        var value = insert.Parameters.Add("$plate", SqliteType.Text);
        for (var index = 0; index < plates.Count; index++)
        {
            value.Value = Careless[index % Careless.Length](plates[index]);
            value.ResetSqliteType();
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static string Compact(string plate) => plate.Replace("-", "", StringComparison.Ordinal);
}
