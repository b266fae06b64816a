using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Consent;

namespace CityRights.Sqlite;

/// <content>Reading people's streams.</content>
public sealed partial class SqliteConsentStore
{
    /// <inheritdoc/>
    protected override ValueTask<ConsentStream> ReadCoreAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken) =>
        ReadAsync(session => Streams.Read(session, Persons.Mapped(session, Tenant, subject), purpose), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ConsentStream>> ReadAllCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        ReadAsync(session => Streams.ReadAll(session, Persons.Mapped(session, Tenant, subject)), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ConsentStream>> ReadRestrictedCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        ReadAsync(session => Streams.ReadAll(session, Persons.Restricted(session, Tenant, subject)), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ConsentReplay?> FindCoreAsync(SubjectReferences subject, string idempotencyKey, CancellationToken cancellationToken) =>
        ReadAsync(session => Replays.Find(session, Tenant, Persons.Mapped(session, Tenant, subject), idempotencyKey), cancellationToken);
}
