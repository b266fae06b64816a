using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>The key versions of one job: fixed when it begins, so that all rows go to one version.</summary>
internal sealed class RelinkKeys
{
    private readonly PseudonymisationService _service;
    private readonly string _domain;
    private readonly ImmutableArray<int> _versions;

    internal RelinkKeys(PseudonymisationService service, string domain)
    {
        _service = service;
        _domain = domain;
        _versions = service.LiveKeyVersions;
    }

    /// <summary>The version that rows are led to.</summary>
    internal int Current => _versions[0];

    /// <summary>Whether there is a version to lead rows from.</summary>
    internal bool HasOlder => _versions.Length > 1;

    /// <summary>By what a checkpoint of this job is known again. A version is its number and the fingerprint of its key.</summary>
    internal string NameOf(IdentifierSource source, RelinkTarget target, string? field)
    {
        var parts = new List<string> { _service.Tenant, _domain, field ?? string.Empty, source.Name, source.Fingerprint!, target.Name };
        foreach (var version in _versions)
        {
            parts.Add(version.ToString(CultureInfo.InvariantCulture));
            parts.Add(_service.FingerprintOf(version));
        }

        var text = new byte[parts.Sum(static part => LengthPrefix.LengthOf(part))];
        var written = 0;
        foreach (var part in parts)
        {
            written += LengthPrefix.Write(text.AsSpan(written), part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(text));
    }

    /// <summary>The pseudonyms of an identifier; null where its format refuses it.</summary>
    internal RelinkEntry? EntryOf(in SourcedIdentifier identifier, string? field)
    {
        var domain = _service.Engine(_domain);
        var engines = domain.Engines(identifier.Field ?? field);
        if (!engines.Select(static engine => engine.KeyVersion).SequenceEqual(_versions))
        {
            throw PseudonymisationErrors.RotatedMeanwhile();
        }

        var pseudonyms = new RelinkPseudonym[engines.Length];
        for (var index = 0; index < engines.Length; index++)
        {
            if (!engines[index].TryComputeIfLive(identifier.Identifier.Span, out var value, out var rule))
            {
                throw PseudonymisationErrors.RotatedMeanwhile();
            }

            if (rule is not null)
            {
                return null;
            }

            pseudonyms[index] = new(domain.Definition.Prefix, engines[index].KeyVersion, value);
        }

        return new(pseudonyms[0], [.. pseudonyms.AsSpan(1)]);
    }
}
