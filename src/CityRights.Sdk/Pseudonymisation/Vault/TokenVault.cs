using System.Collections.Frozen;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The vault of a tenant's domains over one store. The way in without a container; with one, <c>x.Vault&lt;T&gt;()</c> makes it. Opening tokens is the
/// <see cref="ReidentificationDesk"/>'s alone. Safe for concurrent use. Disposing it ends everything made by it; ring and store stay their owners'.
/// </summary>
public sealed class TokenVault : IDisposable
{
    private readonly FrozenDictionary<string, VaultDomain> _domains;
    private readonly TimeProvider _time;

    /// <summary>Opens domains for vault tokens. The service's checks of domains, cryptography and Unicode have passed already.</summary>
    /// <param name="ring">The keys; they name the tenant.</param>
    /// <param name="pseudonyms">The tenant's domains, opened with the same keys.</param>
    /// <param name="store">The store of the same tenant.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="domains">The ids of the domains that have vault tokens; none for all of them.</param>
    /// <exception cref="ArgumentException">An argument is null, the tenants differ, or a domain was not declared.</exception>
    /// <exception cref="CityRightsException">XAES-256-GCM gives a wrong answer to a known question (CRT-PSEUDONYMISATION-020).</exception>
    public TokenVault(KeyRing ring, PseudonymisationService pseudonyms, TokenVaultStore store, TimeProvider? time = null, params IEnumerable<string> domains)
    {
        ArgumentNullException.ThrowIfNull(ring);
        ArgumentNullException.ThrowIfNull(pseudonyms);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(domains);
        if (ring.Tenant != pseudonyms.Tenant || ring.Tenant != store.Tenant)
        {
            throw new ArgumentException("Keys, domains and store are of two tenants; open all for the same.", nameof(ring));
        }

        var named = domains.Distinct(StringComparer.Ordinal).ToList();
        var definitions = named.Count == 0 ? pseudonyms.Domains : [.. named.Select(id => pseudonyms.DomainNamed(id, nameof(domains)))];
        _domains = definitions.ToFrozenDictionary(static domain => domain.Id, domain => new VaultDomain(ring, domain), StringComparer.Ordinal);
        _time = time ?? TimeProvider.System;
        Store = store;
        foreach (var domain in _domains.Values)
        {
            domain.Warm();
        }
    }

    /// <summary>The tenant.</summary>
    public string Tenant => Store.Tenant;

    internal TokenVaultStore Store { get; }

    internal IEnumerable<VaultDomain> Domains => _domains.Values;

    internal DateTimeOffset Now => _time.GetUtcNow().ToUniversalTime();

    /// <summary>The vault of a domain.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <exception cref="ArgumentException">The domain has no vault tokens here.</exception>
    public ITokenVault<TDomain> Domain<TDomain>()
        where TDomain : IPseudonymDomain
    {
        if (!_domains.TryGetValue(TDomain.Id, out var domain) || domain.Definition.Prefix != TDomain.Prefix)
        {
            throw PseudonymisationErrors.UnknownDomain(
                $"{TDomain.Id} ({TDomain.Prefix})", _domains.Values.Select(static one => $"{one.Definition.Id} ({one.Definition.Prefix})"), nameof(TDomain));
        }

        PseudonymJson.Register<TDomain>();
        return new DomainTokenVault<TDomain>(domain, Store, _time);
    }

    /// <summary>Deletes the rows whose time is over. They answer as missing ones already; this removes their bytes. To be called now and then.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows were deleted.</returns>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<int> PurgeAsync(CancellationToken cancellationToken = default) => Store.PurgeAsync(Now, cancellationToken);

    /// <summary>Ends everything made by this; ring and store are left to their owners.</summary>
    public void Dispose()
    {
        foreach (var domain in _domains.Values)
        {
            domain.Dispose();
        }
    }

    /// <summary>Tenant and number of domains.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"TokenVault({Tenant}, {_domains.Count} domains)");
}
