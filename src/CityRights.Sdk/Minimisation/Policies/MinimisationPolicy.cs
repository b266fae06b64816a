using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CityRights.Internal;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>
/// What of a record may leave for which purpose, and in which form: a list of fields per purpose; everything else is absent. In code or as one
/// JSON file. Immutable and safe for concurrent use.
/// </summary>
/// <remarks>A policy names purposes, transforms and pseudonym domains; whether they exist is judged where it is put to use.</remarks>
public sealed partial class MinimisationPolicy
{
    private readonly ImmutableDictionary<PurposeId, PurposeFields> _byPurpose;
    private readonly byte[] _json;

    internal MinimisationPolicy(string id, ImmutableArray<PseudonymDomainDefinition> domains, ImmutableArray<PurposeFields> purposes)
    {
        Id = id;
        Domains = domains;
        Purposes = purposes;
        _byPurpose = purposes.ToImmutableDictionary(static fields => fields.Purpose);
        _json = PolicyJsonWriter.Write(this);
        Fingerprint = PolicyFingerprint.Of(_json);
    }

    /// <summary>The id by which messages, manifests and audits name the policy.</summary>
    public string Id { get; }

    /// <summary>The pseudonym domains that the policy brings along, so that a file can be projected by policy and key file alone. Where a service declares a
    /// domain itself, both must say the same. In the ordinal order of their ids.</summary>
    public ImmutableArray<PseudonymDomainDefinition> Domains { get; }

    /// <summary>What is kept per purpose, in the ordinal order of the purposes.</summary>
    public ImmutableArray<PurposeFields> Purposes { get; }

    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits: SHA-256 over <see cref="ToJson"/>. Manifests and audits cite it; it
    /// changes with every change of what leaves in which form, and with nothing else.</summary>
    public string Fingerprint { get; }

    /// <summary>Declares a policy in code.</summary>
    /// <param name="id">Its id, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="declare">Declares the fields, and the pseudonym domains that the policy brings along.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The id is not of its form, or no field serves any purpose.</exception>
    public static MinimisationPolicy Create(string id, Action<PolicyBuilder> declare)
    {
        IdentifierText.ThrowIfInvalid(id);
        ArgumentNullException.ThrowIfNull(declare);
        var builder = new PolicyBuilder();
        declare(builder);
        var purposes = builder.Build();
        return purposes.IsEmpty
            ? throw new ArgumentException("No field serves any purpose; declare one with Field(name, f => f.For(purpose).Raw()).", nameof(declare))
            : new(id, builder.Domains, purposes);
    }

    /// <summary>Finds what is kept for a purpose.</summary>
    /// <param name="purpose">The purpose; the default value finds nothing.</param>
    /// <param name="fields">What is kept, or null.</param>
    /// <returns>False when the policy keeps nothing for it.</returns>
    public bool TryGet(PurposeId purpose, [NotNullWhen(true)] out PurposeFields? fields) => _byPurpose.TryGetValue(purpose, out fields);

    /// <summary>Id and fingerprint. Not personal data.</summary>
    public override string ToString() => $"{Id} ({Fingerprint})";
}
