using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

internal sealed class DomainTokenVault<TDomain>(VaultDomain domain, TokenVaultStore store, TimeProvider time) : ITokenVault<TDomain>
    where TDomain : IPseudonymDomain
{
    public async ValueTask<VaultToken<TDomain>> TokeniseAsync(
        string identifier, string? field = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        var named = domain.Definition.FieldNamed(field);
        var column = await TokeniseAsync([identifier], named, timeToLive, cancellationToken).ConfigureAwait(false);
        return column.Statuses[0].Rule is { } rule ? throw new InvalidIdentifierException(named.Format, rule) : column.Tokens[0];
    }

    public ValueTask<VaultColumn<TDomain>> TokeniseManyAsync(
        IReadOnlyList<string?> identifiers, string? field = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identifiers);
        return TokeniseAsync(identifiers, domain.Definition.FieldNamed(field), timeToLive, cancellationToken);
    }

    public async ValueTask<VaultToken<TDomain>> FindAsync(string identifier, string? field = null, CancellationToken cancellationToken = default)
    {
        var rows = await store.FindAsync([LookupOf(identifier, field)], time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return rows[0] is { } row ? new(row.Token) : default;
    }

    public ValueTask<int> DeleteAsync(string identifier, string? field = null, CancellationToken cancellationToken = default) =>
        store.DeleteAsync([LookupOf(identifier, field)], cancellationToken);

    public ValueTask<bool> DeleteTokenAsync(VaultToken<TDomain> token, CancellationToken cancellationToken = default) => token.IsDefault
        ? throw new ArgumentException("The default vault token stands for nobody.", nameof(token))
        : store.DeleteTokenAsync(domain.Definition.Id, token.Value, cancellationToken);

    private async ValueTask<VaultColumn<TDomain>> TokeniseAsync(
        IReadOnlyList<string?> identifiers, PseudonymField field, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        if (timeToLive is { } life)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero, nameof(timeToLive));
        }

        var now = time.GetUtcNow().ToUniversalTime();
        var column = new VaultColumnInput(identifiers, domain, field);
        var found = await store.FindAsync(column.Lookups, now, cancellationToken).ConfigureAwait(false);
        var puts = column.Puts(found, now, now + timeToLive);
        var stored = puts.Count == 0 ? [] : await store.PutAsync([.. puts.Select(static put => put.Put)], now, cancellationToken).ConfigureAwait(false);
        var tokens = found.Select(static row => row?.Token ?? default).ToArray();
        for (var index = 0; index < puts.Count; index++)
        {
            tokens[puts[index].Place] = stored[index];
        }

        return new([.. column.Spread(tokens).Select(static token => new VaultToken<TDomain>(token))], column.Statuses);
    }

    private VaultLookup LookupOf(string identifier, string? field)
    {
        var named = domain.Definition.FieldNamed(field);
        Span<byte> canonical = stackalloc byte[IdentifierFormat.LongestCanonicalForm];
        try
        {
            return named.Format.TryCanonicalise(identifier, canonical, out var length) is { } rule
                ? throw new InvalidIdentifierException(named.Format, rule)
                : domain.Lookup(named, canonical[..length]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(canonical);
        }
    }
}
