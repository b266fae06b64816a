using CityRights.Consent;
using CityRights.Sqlite.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite;

/// <content>Erasing people.</content>
public sealed partial class SqliteConsentStore
{
    /// <inheritdoc/>
    protected override async ValueTask<ErasureResult> EraseCoreAsync(ErasureRequest request, CancellationToken cancellationToken)
    {
        var result = await WriteAsync(session => Erase(session, request), cancellationToken).ConfigureAwait(false);
        await _rows.ForgetOldPagesAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    protected override async ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var purged = await WriteAsync(session => Purge(session, now), cancellationToken).ConfigureAwait(false);
        await _rows.ForgetOldPagesAsync(cancellationToken).ConfigureAwait(false);
        return purged;
    }

    private ErasureResult Erase(SqliteSession session, ErasureRequest request)
    {
        var persons = Persons.Mapped(session, Tenant, request.Subject).OrderBy(static person => person.Number).ToList();
        foreach (var mark in request.Marks)
        {
            Rows.Mark(session, Tenant, mark, request.At);
        }

        foreach (var person in persons)
        {
            if (request.KeepProofUntil is { } until)
            {
                session.Run(
                    "INSERT INTO cityrights_restricted_reference (tenant, reference, person, kept_until) SELECT tenant, reference, person, $2 FROM cityrights_reference WHERE person = $1",
                    person.Number, until.UtcTicks);
            }

            session.Run("DELETE FROM cityrights_reference WHERE person = $1", person.Number);
            Rows.Tombstone(session, Tenant, person, request.At);
        }

        if (persons.Count > 0)
        {
            Rows.Append(session, Tenant, persons[0], default, request.Outbox, request.Log);
        }

        return new([.. persons.Select(static person => person.Surrogate)]);
    }

    private int Purge(SqliteSession session, DateTimeOffset now)
    {
        var count = (long)session.Scalar(
            "SELECT count(DISTINCT person) FROM cityrights_restricted_reference WHERE tenant = $1 AND kept_until <= $2", Tenant, now.UtcTicks)!;
        session.Run("DELETE FROM cityrights_restricted_reference WHERE tenant = $1 AND kept_until <= $2", Tenant, now.UtcTicks);
        return checked((int)count);
    }
}
