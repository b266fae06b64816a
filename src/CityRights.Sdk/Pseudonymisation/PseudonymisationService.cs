using System.Collections.Frozen;
using System.Collections.Immutable;
using CityRights.Keys;
using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <summary>
/// All pseudonym domains of one tenant, opened with its keys. The way in without a container; with one, <c>AddPseudonymisation</c> makes it. Safe for
/// concurrent use. Disposing it ends everything made by it; the ring stays its owner's.
/// </summary>
public sealed partial class PseudonymisationService : IDisposable
{
    private readonly KeyRing _ring;
    private readonly FrozenDictionary<string, DomainEngine> _domains;
    private readonly DomainEngine _subject;
    private readonly FormatPreservingEngines _formatPreserving;

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
        _formatPreserving = new(ring);
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
    /// <exception cref="CityRightsException">The domain is declared with another policy (CRT-PSEUDONYMISATION-061).</exception>
    public IPseudonymiser<TDomain> Domain<TDomain>()
        where TDomain : IPseudonymDomain
    {
        var engine = Find<TDomain>(PseudonymPolicy.Deterministic);
        PseudonymJson.Register<TDomain>();
        return new DomainPseudonymiser<TDomain>(engine);
    }

    /// <summary>The pseudonymiser of a document, for a domain declared <see cref="PseudonymPolicy.PerDocument"/>: the same person has another pseudonym in each document.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <param name="document">
    /// The document's id, 1 to 256 characters, taken as it is: the same id gives the same pseudonyms again. It need not be secret, and is not in the tokens.
    /// </param>
    /// <param name="keyVersion">A live key version, to make again what an older one made; null for the current one.</param>
    /// <exception cref="ArgumentException">The domain was not declared, or the id is empty, too long or damaged text.</exception>
    /// <exception cref="CityRightsException">The domain is declared with another policy (CRT-PSEUDONYMISATION-061), or the key version is not live.</exception>
    public ScopedPseudonymiser<TDomain> Document<TDomain>(string document, int? keyVersion = null)
        where TDomain : IPseudonymDomain
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        if (document.Length > DocumentKey.LongestId || UnicodeText.Check(document, out _) is not null)
        {
            throw new ArgumentException("A document's id has 1 to 256 characters, without control characters and lone surrogates.", nameof(document));
        }

        var engine = Find<TDomain>(PseudonymPolicy.PerDocument);
        PseudonymJson.Register<TDomain>();
#pragma warning disable CA2000 // The pseudonymiser owns the key.
        return new(engine.Definition, DocumentKey.Derive(_ring, keyVersion ?? KeyVersion, engine.Definition, document));
#pragma warning restore CA2000
    }

    /// <summary>The epochs of a domain declared with an <see cref="EpochPolicy"/>.</summary>
    /// <typeparam name="TDomain">The domain.</typeparam>
    /// <param name="store">Where the epochs' keys are kept while they are needed.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="logger">Hears of destroyed keys.</param>
    /// <exception cref="ArgumentException">The domain was not declared, or the store is null.</exception>
    /// <exception cref="CityRightsException">The domain is declared with another policy (CRT-PSEUDONYMISATION-061).</exception>
    public EpochPseudonyms<TDomain> Epochs<TDomain>(EpochKeyStore store, TimeProvider? time = null, ILogger? logger = null)
        where TDomain : IPseudonymDomain
    {
        ArgumentNullException.ThrowIfNull(store);
        var engine = Find<TDomain>(policy: null);
        PseudonymJson.Register<TDomain>();
        return new(_ring, engine.Definition, (EpochPolicy)engine.Definition.Policy, store, time ?? TimeProvider.System, logger);
    }

    /// <summary>The pseudonymiser of a field, chosen by name.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="field">The id of the field; null for the domain's only one.</param>
    /// <param name="keyVersion">A live key version, so that a new output joins an older one; null for the current one.</param>
    /// <exception cref="ArgumentException">There is no such domain or field, or none is named where there are several.</exception>
    /// <exception cref="CityRightsException">The key version is not live (CRT-PSEUDONYMISATION-013), or the domain is declared with another policy (CRT-PSEUDONYMISATION-061).</exception>
    public FieldPseudonymiser Field(string domain, string? field = null, int? keyVersion = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        var engine = Find(domain);
        ThrowIfNot(PseudonymPolicy.Deterministic, engine.Definition);
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
        _formatPreserving.Dispose();
    }

    /// <summary>Tenant and number of domains.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"PseudonymisationService({Tenant}, {Domains.Length} domains)");

    /// <summary>Finds a domain of a policy; null stands for any epoch policy.</summary>
    private DomainEngine Find<TDomain>(PseudonymPolicy? policy)
        where TDomain : IPseudonymDomain
    {
        var engine = Find(TDomain.Id);
        if (engine.Definition.Prefix != TDomain.Prefix)
        {
            throw PseudonymisationErrors.UnknownDomain($"{TDomain.Id} ({TDomain.Prefix})", Domains.Select(static domain => $"{domain.Id} ({domain.Prefix})"), nameof(TDomain));
        }

        ThrowIfNot(policy, engine.Definition);
        return engine;
    }

    private static void ThrowIfNot(PseudonymPolicy? policy, PseudonymDomainDefinition domain)
    {
        if (policy is null ? domain.Policy is not EpochPolicy : !domain.Policy.Equals(policy))
        {
            throw PseudonymisationErrors.OtherPolicy(domain.Id, domain.Policy);
        }
    }

    /// <summary>The live key versions, the current one first.</summary>
    internal ImmutableArray<int> LiveKeyVersions => [.. _ring.LiveVersions];

    internal string FingerprintOf(int keyVersion) => _ring.Versions[keyVersion - 1].Fingerprint;

    /// <summary>The engine of a domain, the reserved domain <c>subject</c> among them.</summary>
    internal DomainEngine Engine(string domain) => domain == DomainRules.Subject ? _subject : Find(domain);

    private DomainEngine Find(string domain) => _domains.TryGetValue(domain, out var engine)
        ? engine
        : throw PseudonymisationErrors.UnknownDomain(domain, Domains.Select(static known => known.Id), nameof(domain));
}
