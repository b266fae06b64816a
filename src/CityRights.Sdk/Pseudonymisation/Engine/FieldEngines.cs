using System.Collections.Concurrent;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>One engine for each field and key version, made when first asked for. When versions go, the keys of their engines are overwritten.</summary>
internal sealed class FieldEngines<TEngine> : IDisposable
    where TEngine : class, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(string Field, int Version), TEngine> _engines = new();
    private readonly KeyRing _ring;
    private readonly Func<PseudonymField, int, TEngine> _create;
    private bool _disposed;

    internal FieldEngines(KeyRing ring, Func<PseudonymField, int, TEngine> create)
    {
        (_ring, _create) = (ring, create);
        ring.Follow(ForgetWhatWent);
    }

    internal TEngine Get(PseudonymField field, int keyVersion) =>
        _engines.TryGetValue((field.Id, keyVersion), out var engine) ? engine : Create(field, keyVersion);

    public void Dispose()
    {
        _ring.Unfollow(ForgetWhatWent);
        lock (_gate)
        {
            _disposed = true;
            Forget(_engines.Keys);
        }
    }

    /// <summary>One at a time, so that none is made twice and left with its key; what fails is tried again by the next caller.</summary>
    private TEngine Create(PseudonymField field, int keyVersion)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_engines.TryGetValue((field.Id, keyVersion), out var engine))
            {
                engine = _create(field, keyVersion);
                _engines.TryAdd((field.Id, keyVersion), engine);
            }

            return engine;
        }
    }

    private void ForgetWhatWent()
    {
        var live = _ring.LiveVersions;
        lock (_gate)
        {
            Forget(_engines.Keys.Where(key => !live.Contains(key.Version)));
        }
    }

    private void Forget(IEnumerable<(string Field, int Version)> keys)
    {
        foreach (var key in keys)
        {
            if (_engines.TryRemove(key, out var engine))
            {
                engine.Dispose();
            }
        }
    }
}
