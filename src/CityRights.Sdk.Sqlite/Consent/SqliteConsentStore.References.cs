using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Consent;

namespace CityRights.Sqlite;

/// <content>References under several key versions.</content>
public sealed partial class SqliteConsentStore
{
    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<ReferenceLink> people, CancellationToken cancellationToken) =>
        WriteAsync(
            session =>
            {
                var outcomes = ImmutableArray.CreateBuilder<RelinkOutcome>(people.Length);
                foreach (var person in people)
                {
                    outcomes.Add(Relinking.Relink(session, Tenant, person));
                }

                return outcomes.MoveToImmutable();
            },
            cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Answered only when the write-ahead log was emptied, so that no old page keeps a dropped reference beside a newer one.</remarks>
    protected override async ValueTask<long> DropReferencesCoreAsync(int keyVersion, CancellationToken cancellationToken)
    {
        var dropped = await WriteAsync(session => Relinking.Drop(session, Tenant, keyVersion), cancellationToken).ConfigureAwait(false);
        await _rows.ForgetOldPagesAsync(cancellationToken).ConfigureAwait(false);
        return dropped;
    }

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountReferencesCoreAsync(CancellationToken cancellationToken) =>
        ReadAsync(session => Relinking.Count(session, Tenant), cancellationToken);
}
