using System.Buffers.Binary;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Vault;

/// <summary>The vault's rows.</summary>
internal static class VaultRows
{
    private const string Columns = "number, domain, field, token, format, key_version, blind_index, nonce, sealed, created, expires";

    internal static VaultRow? Find(SqliteSession session, string tenant, VaultLookup lookup, DateTimeOffset now)
    {
        foreach (var index in lookup.BlindIndexes)
        {
            var (rows, _) = Read(session.Prepare(
                $"SELECT {Columns} FROM cityrights_vault WHERE tenant = $1 AND domain = $2 AND field = $3 AND blind_index = $4 AND (expires IS NULL OR expires > $5)",
                tenant, lookup.Domain, lookup.Field, index.ToArray(), now.UtcTicks));
            if (rows is [var row])
            {
                return row;
            }
        }

        return null;
    }

    internal static VaultRow? Read(SqliteSession session, string tenant, string domain, UInt128 token, DateTimeOffset now) => Read(session.Prepare(
        $"SELECT {Columns} FROM cityrights_vault WHERE tenant = $1 AND domain = $2 AND token = $3 AND (expires IS NULL OR expires > $4)",
        tenant, domain, Blob(token), now.UtcTicks)).Rows is [var row] ? row : null;

    internal static UInt128 Put(SqliteSession session, string tenant, VaultPut put, DateTimeOffset now)
    {
        if (Find(session, tenant, put.Lookup, now) is { } live && live.Token != put.Row.Token)
        {
            return live.Token;
        }

        Delete(session, tenant, put.Lookup);
        Add(session, tenant, put.Row);
        return put.Row.Token;
    }

    internal static int Delete(SqliteSession session, string tenant, VaultLookup lookup)
    {
        var deleted = 0;
        foreach (var index in lookup.BlindIndexes)
        {
            deleted += session.Prepare(
                "DELETE FROM cityrights_vault WHERE tenant = $1 AND domain = $2 AND field = $3 AND blind_index = $4", tenant, lookup.Domain, lookup.Field, index.ToArray()).ExecuteNonQuery();
        }

        return deleted;
    }

    internal static int Delete(SqliteSession session, string tenant, string domain, UInt128 token) =>
        session.Prepare("DELETE FROM cityrights_vault WHERE tenant = $1 AND domain = $2 AND token = $3", tenant, domain, Blob(token)).ExecuteNonQuery();

    internal static int Purge(SqliteSession session, string tenant, DateTimeOffset now) =>
        session.Prepare("DELETE FROM cityrights_vault WHERE tenant = $1 AND expires <= $2", tenant, now.UtcTicks).ExecuteNonQuery();

    internal static (IReadOnlyList<VaultRow> Rows, long? Next) Page(SqliteSession session, string tenant, long after, int length)
    {
        var (rows, last) = Read(session.Prepare(
            $"SELECT {Columns} FROM cityrights_vault WHERE tenant = $1 AND number > $2 ORDER BY number LIMIT $3", tenant, after, length));
        return (rows, rows.Count < length ? null : last);
    }

    internal static async Task<int> ImportAsync(SqliteSession session, string tenant, IAsyncEnumerable<VaultRow> rows, CancellationToken cancellationToken)
    {
        if (session.Scalar("SELECT 1 FROM cityrights_vault WHERE tenant = $1 LIMIT 1", tenant) is not null)
        {
            throw ReidentificationStoreErrors.NotEmpty();
        }

        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Add(session, tenant, row);
            count++;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return count;
    }

    private static void Add(SqliteSession session, string tenant, VaultRow row) => session.Run(
        "INSERT INTO cityrights_vault (tenant, domain, field, token, format, key_version, blind_index, nonce, sealed, created, expires) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tenant, row.Domain, row.Field, Blob(row.Token), row.Format, row.KeyVersion, row.BlindIndex.ToArray(), row.Nonce.ToArray(), row.Sealed.ToArray(),
        row.CreatedAt.UtcTicks, row.ExpiresAt?.UtcTicks);

    private static byte[] Blob(UInt128 token)
    {
        var blob = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(blob, token);
        return blob;
    }

    private static (List<VaultRow> Rows, long Last) Read(SqliteCommand command)
    {
        var (rows, last) = (new List<VaultRow>(), 0L);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            last = reader.GetInt64(0);
            rows.Add(new()
            {
                Domain = reader.GetString(1),
                Field = reader.GetString(2),
                Token = BinaryPrimitives.ReadUInt128BigEndian((byte[])reader.GetValue(3)),
                Format = reader.GetString(4),
                KeyVersion = reader.GetInt32(5),
                BlindIndex = (byte[])reader.GetValue(6),
                Nonce = (byte[])reader.GetValue(7),
                Sealed = (byte[])reader.GetValue(8),
                CreatedAt = new(reader.GetInt64(9), TimeSpan.Zero),
                ExpiresAt = reader.IsDBNull(10) ? null : new DateTimeOffset(reader.GetInt64(10), TimeSpan.Zero),
            });
        }

        return (rows, last);
    }
}
