using System.Collections.Frozen;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The reversible tokens of a tenant's domains. The way in without a container; with one, <c>x.Reversible&lt;T&gt;()</c> makes it. It makes tokens; opening
/// them is the <see cref="ReidentificationDesk"/>'s alone. Safe for concurrent use. Disposing it ends everything made by it; the ring stays its owner's.
/// </summary>
public sealed class ReversibleTokens : IDisposable
{
    private readonly FrozenDictionary<string, ReversibleDomain> _domains;

    /// <summary>Opens domains for reversible tokens. The service's checks of domains, cryptography and Unicode have passed already.</summary>
    /// <param name="ring">The keys; they name the tenant.</param>
    /// <param name="pseudonyms">The tenant's domains, opened with the same keys.</param>
    /// <param name="domains">The ids of the domains that have reversible tokens; none for all of them.</param>
    /// <exception cref="ArgumentException">An argument is null, the tenants differ, or a domain was not declared.</exception>
    /// <exception cref="CityRightsException">AES-SIV gives a wrong answer to a known question (CRT-PSEUDONYMISATION-020).</exception>
    public ReversibleTokens(KeyRing ring, PseudonymisationService pseudonyms, params IEnumerable<string> domains)
    {
        ArgumentNullException.ThrowIfNull(ring);
        ArgumentNullException.ThrowIfNull(pseudonyms);
        ArgumentNullException.ThrowIfNull(domains);
        if (ring.Tenant != pseudonyms.Tenant)
        {
            throw new ArgumentException("The keys and the domains are of two tenants; open both for the same.", nameof(ring));
        }

        var named = domains.Distinct(StringComparer.Ordinal).ToList();
        var definitions = named.Count == 0 ? pseudonyms.Domains : [.. named.Select(id => pseudonyms.DomainNamed(id, nameof(domains)))];
        _domains = definitions.ToFrozenDictionary(static domain => domain.Id, domain => new ReversibleDomain(ring, domain), StringComparer.Ordinal);
        Tenant = ring.Tenant;
        foreach (var domain in _domains.Values)
        {
            domain.Warm();
        }
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    internal IEnumerable<ReversibleDomain> Domains => _domains.Values;

    /// <summary>The tokeniser of a domain.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <exception cref="ArgumentException">The domain has no reversible tokens here.</exception>
    public IReversibleTokeniser<TDomain> Domain<TDomain>()
        where TDomain : IPseudonymDomain
    {
        if (!_domains.TryGetValue(TDomain.Id, out var domain) || domain.Definition.Prefix != TDomain.Prefix)
        {
            throw PseudonymisationErrors.UnknownDomain(
                $"{TDomain.Id} ({TDomain.Prefix})", _domains.Values.Select(static one => $"{one.Definition.Id} ({one.Definition.Prefix})"), nameof(TDomain));
        }

        PseudonymJson.Register<TDomain>();
        return new DomainReversibleTokeniser<TDomain>(domain);
    }

    /// <summary>Ends everything made by this; the ring is left to its owner.</summary>
    public void Dispose()
    {
        foreach (var domain in _domains.Values)
        {
            domain.Dispose();
        }
    }

    /// <summary>Tenant and number of domains.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"ReversibleTokens({Tenant}, {_domains.Count} domains)");
}
