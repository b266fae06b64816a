using System.Collections.Concurrent;
using System.Security.Cryptography;
using CityRights.Keys;
using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The epochs of a domain that was declared per epoch: opens them while they may be pseudonymised, and destroys their keys when their time has passed.
/// Safe for concurrent use, and by several nodes on one store.
/// </summary>
/// <remarks>Call <see cref="RunOnceAsync"/> regularly, on any node: once an hour is often enough, because a due key is not used any more, destroyed or not.</remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
public sealed class EpochPseudonyms<TDomain> : IDisposable
    where TDomain : IPseudonymDomain
{
    private readonly KeyRing _ring;
    private readonly PseudonymDomainDefinition _domain;
    private readonly EpochPolicy _policy;
    private readonly EpochKeyStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger? _logger;
    private readonly ConcurrentDictionary<string, OpenEpoch> _open = new(StringComparer.Ordinal);
    private volatile bool _disposed;

    internal EpochPseudonyms(KeyRing ring, PseudonymDomainDefinition domain, EpochPolicy policy, EpochKeyStore store, TimeProvider time, ILogger? logger) =>
        (_ring, _domain, _policy, _store, _time, _logger) = (ring, domain, policy, store, time, logger);

    /// <summary>Opens the epoch of an instant; the first to do so draws its key.</summary>
    /// <param name="instant">When what is pseudonymised happened.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The epoch's pseudonymiser, or why there is none.</returns>
    /// <exception cref="CityRightsException">The epoch's key cannot be read (CRT-PSEUDONYMISATION-063), or the store fails (CRT-PSEUDONYMISATION-064).</exception>
    /// <exception cref="ObjectDisposedException">This or the keys were disposed.</exception>
    public async ValueTask<EpochOpening<TDomain>> OpenAsync(DateTimeOffset instant, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _ring.ThrowIfDisposed();
        var now = _time.GetUtcNow();
        var epoch = _policy.EpochOf(instant);
        if (instant > now && epoch.Name != _policy.EpochOf(now).Name)
        {
            return new(EpochStatus.NotBegun, null);
        }

        var due = epoch.End + _policy.Grace;
        if (now >= due)
        {
            return new(EpochStatus.Destroyed, null);
        }

        if (_open.TryGetValue(epoch.Name, out var open) && open.IsUsable)
        {
            return new(EpochStatus.Open, open.Pseudonymiser);
        }

        var id = new EpochKeyId(_domain.Id, epoch.Name);
        var record = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? await _store.AddOrGetAsync(Draw(id, due), cancellationToken).ConfigureAwait(false);
        return record.IsDestroyed || _time.GetUtcNow() >= record.Due
            ? new(EpochStatus.Destroyed, null)
            : new(EpochStatus.Open, Keep(epoch.Name, record).Pseudonymiser);
    }

    /// <summary>Destroys the keys that are due. Idempotent; what fails is tried again by the next run.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>How many keys it destroyed.</returns>
    /// <exception cref="CityRightsException">The store fails (CRT-PSEUDONYMISATION-064).</exception>
    public async ValueTask<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        foreach (var (name, epoch) in _open)
        {
            if (!epoch.IsUsable && _open.TryRemove(new(name, epoch)))
            {
                epoch.Pseudonymiser.Dispose();
            }
        }

        var destroyed = 0;
        foreach (var record in await _store.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (record.Id.Domain == _domain.Id && record.Due <= _time.GetUtcNow() && await _store.DestroyAsync(record.Id, cancellationToken).ConfigureAwait(false))
            {
                destroyed++;
                if (_logger is not null)
                {
                    Log.EpochDestroyed(_logger, record.Id.Epoch, record.Id.Domain);
                }
            }
        }

        return destroyed;
    }

    /// <summary>Overwrites the keys in memory; the store's stay.</summary>
    public void Dispose()
    {
        _disposed = true;
        foreach (var epoch in _open.Values)
        {
            epoch.Pseudonymiser.Dispose();
        }
    }

    /// <summary>Domain and policy.</summary>
    public override string ToString() => $"EpochPseudonyms({_domain.Id}, {_policy})";

    private EpochKeyRecord Draw(EpochKeyId id, DateTimeOffset due)
    {
        using var key = new SecretBuffer(PseudonymDerivation.KeyLength);
        RandomNumberGenerator.Fill(key.Span);
        return new(id, due, EpochKeyWrap.Wrap(_ring, id, key.Span));
    }

    private OpenEpoch Keep(string name, EpochKeyRecord record)
    {
#pragma warning disable CA2000 // The pseudonymiser owns the key, and the dictionary owns the pseudonymiser, until the epoch or this ends.
        var key = new EpochKey(record.Id, _domain.Suite.Of(EpochKeyWrap.KeyVersionOf(record)), record.Due, _time, _ring.ThrowIfDisposed);
        OpenEpoch opened;
        try
        {
            EpochKeyWrap.Unwrap(_ring, record, key.Bytes);
            opened = new(key, new(_domain, key));
#pragma warning restore CA2000
        }
        catch
        {
            key.Dispose();
            throw;
        }

        var kept = _open.AddOrUpdate(name, static (_, opened) => opened, static (_, known, opened) => known.IsUsable ? known : opened, opened);
        if (!ReferenceEquals(kept, opened))
        {
            opened.Pseudonymiser.Dispose();
        }
        else if (_disposed)
        {
            // Disposal may have looked before this one was kept.
            opened.Pseudonymiser.Dispose();
        }

        return kept;
    }

    private sealed record OpenEpoch(EpochKey Key, ScopedPseudonymiser<TDomain> Pseudonymiser)
    {
        /// <summary>Not when it is due, nor when somebody disposed the shared pseudonymiser: it is opened anew then.</summary>
        internal bool IsUsable => !Key.HasEnded && !Key.IsDisposed;
    }
}
