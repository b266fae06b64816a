using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Consent;

namespace CityRights.Sqlite;

/// <content>Feed, outbox and log.</content>
public sealed partial class SqliteConsentStore
{
    /// <inheritdoc/>
    protected override async ValueTask<ImmutableArray<ConsentChange>> ReadFeedCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken)
    {
        var storeId = (await DatabaseAsync(cancellationToken).ConfigureAwait(false)).StoreId;
        var position = Cursors.Read(storeId, Cursors.Feed, after);
        return await ReadAsync(session => FeedRows.Changes(session, storeId, Tenant, position, limit), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask<ImmutableArray<OutboxMessage>> ReadOutboxCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken)
    {
        var storeId = (await DatabaseAsync(cancellationToken).ConfigureAwait(false)).StoreId;
        var position = Cursors.Read(storeId, Cursors.Outbox, after);
        return await ReadAsync(session => FeedRows.Waiting(session, storeId, Tenant, position, limit), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async ValueTask AcknowledgeCoreAsync(ImmutableArray<Guid> messages, CancellationToken cancellationToken) =>
        await WriteAsync(
            session =>
            {
                foreach (var message in messages)
                {
                    session.Run("UPDATE cityrights_outbox SET acknowledged = 1 WHERE tenant = $1 AND id = $2", Tenant, Persons.Blob(message));
                }

                return messages.Length;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async ValueTask<ImmutableArray<ConsentLogLine>> ReadLogCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken)
    {
        var storeId = (await DatabaseAsync(cancellationToken).ConfigureAwait(false)).StoreId;
        var position = Cursors.Read(storeId, Cursors.Log, after);
        return await ReadAsync(session => FeedRows.Lines(session, storeId, Tenant, position, limit), cancellationToken).ConfigureAwait(false);
    }
}
