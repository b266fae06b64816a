using System.Collections.Frozen;
using System.Collections.Immutable;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// All pseudonym domains of one tenant, opened with its keys. The way in without a container; with one, <c>AddPseudonymisation</c> makes it. Safe for
/// concurrent use. Disposing it ends everything made by it; the ring stays its owner's.
/// </summary>
public sealed class PseudonymisationService : IDisposable
{
    private readonly KeyRing _ring;
    private readonly FrozenDictionary<string, DomainEngine> _domains;
    private readonly DomainEngine _subject;

    /// <summary>Opens domains. The platform's cryptography and Unicode normalisation are checked first.</summary>
    /// <param name="ring">The keys; they name the tenant.</param>
    /// <param name="domains">The domains. Declarations of one domain are merged.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ObjectDisposedException">The ring was disposed.</exception>
    /// <exception cref="CityRightsException">The domains contradict each other, or the platform fails a check.</exception>
    public PseudonymisationService(KeyRing ring, params IEnumerable<PseudonymDomainDefinition> domains)
        : this(ring, domains, [])
    {
    }

    internal PseudonymisationService(KeyRing ring, IEnumerable<PseudonymDomainDefinition> domains, IEnumerable<PseudonymField> subjectFields)
    {
        ArgumentNullException.ThrowIfNull(ring);
        ArgumentNullException.ThrowIfNull(domains);
        ring.ThrowIfDisposed();
        Domains = DomainRules.Merge(domains);
        var subject = SubjectReferenceResolver.Define(subjectFields);
        if (DomainRules.Judge(Domains).Concat(DomainRules.JudgeSubjectFields(subject)).ToList() is { Count: > 0 } problems)
        {
            throw PseudonymisationErrors.Domains(problems);
        }

        foreach (var domain in Domains)
        {
            ring.ThrowIfNotServing(PseudonymDerivation.Salt, domain.Id);
        }

        PseudonymSelfTest.ThrowIfFailed();
        if (Domains.Append(subject).SelectMany(static domain => domain.Fields).Any(static field => field.Format.UsesUnicode))
        {
            UnicodeProbe.ThrowIfUnsafe();
        }

        _ring = ring;
        _domains = Domains.ToFrozenDictionary(static domain => domain.Id, domain => new DomainEngine(ring, domain), StringComparer.Ordinal);
        _subject = new(ring, subject);
        Subjects = new SubjectReferenceResolver(_subject);
    }

    /// <summary>The tenant.</summary>
    public string Tenant => _ring.Tenant;

    /// <summary>The key version with which new pseudonyms are made.</summary>
    public int KeyVersion => _ring.CurrentVersion;

    /// <summary>The domains, in the order of their declaration.</summary>
    public ImmutableArray<PseudonymDomainDefinition> Domains { get; }

    /// <summary>Turns identifiers into subject references, in the reserved domain <c>subject</c>: as <c>text</c> or <c>e-mail</c>, and what else was declared.</summary>
    public ISubjectReferences Subjects { get; }

    /// <summary>The pseudonymiser of a domain.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <exception cref="ArgumentException">The domain was not declared.</exception>
    public IPseudonymiser<TDomain> Domain<TDomain>()
        where TDomain : IPseudonymDomain
    {
        var engine = Find(TDomain.Id);
        if (engine.Definition.Prefix != TDomain.Prefix)
        {
            throw PseudonymisationErrors.UnknownDomain($"{TDomain.Id} ({TDomain.Prefix})", Domains.Select(static domain => $"{domain.Id} ({domain.Prefix})"), nameof(TDomain));
        }

        PseudonymJson.Register<TDomain>();
        return new DomainPseudonymiser<TDomain>(engine);
    }

    /// <summary>The pseudonymiser of a field, chosen by name.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="field">The id of the field; null for the domain's only one.</param>
    /// <param name="keyVersion">A live key version, so that a new output joins an older one; null for the current one.</param>
    /// <exception cref="ArgumentException">There is no such domain or field, or none is named where there are several.</exception>
    /// <exception cref="CityRightsException">The key version is not live (CRT-PSEUDONYMISATION-013).</exception>
    public FieldPseudonymiser Field(string domain, string? field = null, int? keyVersion = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        var engine = Find(domain);
        return new(engine.Definition, field ?? engine.Definition.Fields[0].Id, engine.Engine(field, keyVersion));
    }

    /// <summary>Ends everything made by this service; the ring is left to its owner.</summary>
    public void Dispose()
    {
        foreach (var domain in _domains.Values)
        {
            domain.Dispose();
        }

        _subject.Dispose();
    }

    /// <summary>Tenant and number of domains.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"PseudonymisationService({Tenant}, {Domains.Length} domains)");

    private DomainEngine Find(string domain) => _domains.TryGetValue(domain, out var engine)
        ? engine
        : throw PseudonymisationErrors.UnknownDomain(domain, Domains.Select(static known => known.Id), nameof(domain));
}
