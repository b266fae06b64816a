using System.Runtime.CompilerServices;
using CityRights.Consent;
using CityRights.Sqlite.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite;

/// <content>Appending.</content>
public sealed partial class SqliteConsentStore
{
    private const int MostInOneChunk = 256;

    /// <inheritdoc/>
    protected override ValueTask<ConsentAppendResult> AppendCoreAsync(ConsentAppend append, CancellationToken cancellationToken) =>
        WriteAsync(session => Append(session, append), cancellationToken);

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ConsentAppendResult> AppendManyCoreAsync(
        IAsyncEnumerable<ConsentAppend> appends, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(appends);
        var source = appends.GetAsyncEnumerator(cancellationToken);
        await using (source.ConfigureAwait(false))
        {
            var chunk = new List<ConsentAppend>(MostInOneChunk);
            var next = source.MoveNextAsync().AsTask();
            while (await next.ConfigureAwait(false))
            {
                chunk.Clear();
                chunk.Add(source.Current);
                next = source.MoveNextAsync().AsTask();

                // Only what is at hand: a source may wait for the answer to one batch before it makes the next.
                while (chunk.Count < MostInOneChunk && next.IsCompletedSuccessfully && await next.ConfigureAwait(false))
                {
                    chunk.Add(source.Current);
                    next = source.MoveNextAsync().AsTask();
                }

                var (results, failure) = await WriteAsync(session => AppendChunk(session, chunk), cancellationToken).ConfigureAwait(false);
                foreach (var result in results)
                {
                    yield return result;
                }

                if (failure is not null)
                {
                    throw failure;
                }
            }
        }
    }

    private (List<ConsentAppendResult> Results, Exception? Failure) AppendChunk(SqliteSession session, List<ConsentAppend> chunk)
    {
        var results = new List<ConsentAppendResult>(chunk.Count);
        foreach (var append in chunk)
        {
            session.Run("SAVEPOINT batch");
            try
            {
                results.Add(Append(session, append));
                session.Run("RELEASE batch");
            }
            catch (CityRightsException failure)
            {
                session.Run("ROLLBACK TO batch");
                session.Run("RELEASE batch");
                return (results, failure);
            }
        }

        return (results, null);
    }

    private ConsentAppendResult Append(SqliteSession session, ConsentAppend append)
    {
        var persons = Persons.Mapped(session, Tenant, append.Subject);
        if (append.IdempotencyKey is { } key && Replays.Find(session, Tenant, persons, key) is { } replay)
        {
            return replay.Digest == append.Digest && replay.Purpose == append.Purpose
                ? new(ConsentAppendStatus.Replayed, Streams.Read(session, persons, append.Purpose), replay.Events)
                : Nothing(ConsentAppendStatus.IdempotencyConflict);
        }

        if (append.EarliestGive is { } earliest && append.Marks.Any(mark => IsErasedSince(session, mark, earliest)))
        {
            return Nothing(ConsentAppendStatus.ErasedLater);
        }

        if (append.ExpectedVersion is { } expected && Streams.Read(session, persons, append.Purpose).Version != expected)
        {
            return Nothing(ConsentAppendStatus.VersionConflict);
        }

        Store(session, append, persons);
        return new(ConsentAppendStatus.Appended, Streams.Read(session, persons, append.Purpose), append.Events);

        ConsentAppendResult Nothing(ConsentAppendStatus status) => new(status, Streams.Read(session, persons, append.Purpose), []);
    }

    private void Store(SqliteSession session, ConsentAppend append, List<Person> persons)
    {
        if (persons.Count == 0)
        {
            persons.Add(Persons.Create(session, Tenant, Guid.NewGuid()));
        }

        var person = persons[0];
        Persons.Map(session, Tenant, append.Subject, persons);
        foreach (var value in append.Events)
        {
            Rows.Event(session, Tenant, person, value);
        }

        Rows.Append(session, Tenant, person, append.Purpose, append.Outbox, append.Log);
        if (append.IdempotencyKey is { } key)
        {
            Rows.Idempotency(session, Tenant, person, key, append.Purpose, append.Digest, append.Events.Select(static value => value.Id));
        }
    }

    private bool IsErasedSince(SqliteSession session, ErasureMark mark, DateTimeOffset earliest) =>
        session.Scalar("SELECT 1 FROM cityrights_erasure WHERE tenant = $1 AND mark = $2 AND at >= $3", Tenant, Rows.Blob(mark), earliest.UtcTicks) is not null;
}
