using System.Collections.Concurrent;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>The engines of a service, made when first asked for.</summary>
internal sealed class FormatPreservingEngines(KeyRing ring) : IDisposable
{
    private readonly ConcurrentDictionary<(string Domain, string Field, int Version), FormatPreservingEngine> _engines = new();
    private volatile bool _disposed;

    internal FormatPreservingEngine Find(string domain, PseudonymField field, int keyVersion)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!ring.LiveVersions.Contains(keyVersion))
        {
            throw PseudonymisationErrors.VersionNotLive(keyVersion);
        }

        // One that loses a race holds no key yet.
        return _engines.GetOrAdd(
            (domain, field.Id, keyVersion),
            static (key, made) => new(made.Ring, key.Version, key.Domain, made.Field),
            (Ring: ring, Field: field));
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var engine in _engines.Values)
        {
            engine.Dispose();
        }
    }
}
