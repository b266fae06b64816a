using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityRights.Keys;

/// <summary>
/// The key versions of one tenant, each with its own random 256-bit root, so that destroying a version destroys all that it made.
/// </summary>
/// <remarks>
/// Roots stand in pinned memory that is overwritten at disposal; nothing public gives one out, and what is derived from a ring names tenant
/// and use, so that two tenants or two uses never share a key. A pending version comes into use when its moment has come, without a restart;
/// <see cref="ReloadAsync"/> reads the source again. Safe for concurrent use; a derivation that meets the disposal throws.
/// </remarks>
public sealed class KeyRing : IDisposable
{
    private readonly Lock _gate = new();
    private readonly KeyRingReloader? _reloader;
    private readonly TimeProvider _time;
    private readonly string? _onlyDomain;
    private volatile KeyRingSnapshot _snapshot;
    private volatile Action? _followers;
    private volatile bool _disposed;

    private KeyRing(KeyMaterial material, string description, KeySource? source, TimeProvider time)
    {
        Tenant = material.Tenant;
        Description = description;
        IsNew = material.IsNew;
        Source = source;
        _time = time;
        _onlyDomain = material.OnlyDomain;
        _reloader = source is null ? null : new(this, source);
        _snapshot = new(KeyRingSnapshot.Take(material, []), time.GetUtcNow(), sequence: 0, material.IsForDevelopment);
    }

    /// <summary>The tenant whose keys are derived from this ring.</summary>
    public string Tenant { get; }

    /// <summary>What the ring was opened from. Not a secret.</summary>
    public string Description { get; }

    /// <summary>The number of the active version, with which new pseudonyms are made.</summary>
    public int CurrentVersion => Snapshot.CurrentVersion;

    /// <summary>The numbers of the versions by which people are found, newest first; the current one is among them.</summary>
    public IReadOnlyList<int> LiveVersions => Snapshot.LiveList;

    /// <summary>All versions in order of their numbers, the destroyed ones too, in the states that they have now; without their keys.</summary>
    public ImmutableArray<KeyVersion> Versions => Snapshot.Versions;

    /// <summary>Whether the keys are good for development only.</summary>
    public bool IsForDevelopment => Snapshot.IsForDevelopment;

    internal bool IsNew { get; }

    internal KeySource? Source { get; }

    /// <summary>Where changes are told; a container sets it.</summary>
    internal ILogger Logger { get; set; } = NullLogger.Instance;

    /// <summary>What the ring holds now: one volatile read, and a look at the clock only while a version is pending.</summary>
    internal KeyRingSnapshot Snapshot
    {
        get
        {
            var snapshot = _snapshot;
            return snapshot.NextChange == long.MaxValue || _time.GetUtcNow().UtcTicks < snapshot.NextChange ? snapshot : Advance();
        }
    }

    /// <summary>Opens a ring from a source that completes synchronously, such as a key file.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tenant">The tenant, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="time">The clock by which a pending version comes into use; null for the system's.</param>
    /// <exception cref="ArgumentException">The source is null or the tenant is not of its form.</exception>
    /// <exception cref="CityRightsException">The keys cannot be read or are not sound, the source does not complete synchronously, or the platform's cryptography fails its self-test.</exception>
    public static KeyRing Open(KeySource source, string tenant = Tenants.Default, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return KeyRingOpener.Open(source, tenant, time ?? TimeProvider.System);
    }

    /// <summary>Opens a ring from any source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tenant">The tenant, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="time">The clock by which a pending version comes into use; null for the system's.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null or the tenant is not of its form.</exception>
    /// <exception cref="CityRightsException">The keys cannot be read or are not sound, or the platform's cryptography fails its self-test.</exception>
    public static ValueTask<KeyRing> OpenAsync(
        KeySource source, string tenant = Tenants.Default, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return KeyRingOpener.OpenAsync(source, tenant, time ?? TimeProvider.System, cancellationToken);
    }

    /// <summary>
    /// Reads the source again: versions that came, changed their state or were destroyed since are taken over at once, by everything that was made from
    /// this ring.
    /// </summary>
    /// <remarks>
    /// All or nothing. Where the source cannot be read or is not sound, has lost a version, holds another root under a number or takes a version back in
    /// its life, the ring stays as it was, and the result and the log say why. Callers in flight finish with what they began with. Call it after each
    /// change of the keys or at intervals; calls at once wait for each other.
    /// </remarks>
    /// <param name="cancellationToken">Ends the reading early; the ring stays as it was.</param>
    /// <exception cref="ObjectDisposedException">The ring was disposed.</exception>
    public ValueTask<KeyReload> ReloadAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        return _reloader is null ? new(new KeyReload(KeyReloadOutcome.Unchanged, Versions)) : _reloader.RunAsync(cancellationToken);
    }

    /// <summary>Overwrites the roots. Everything made from this ring throws <see cref="ObjectDisposedException"/> from now on.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _snapshot.DisposeAllBut(null);
        }
    }

    /// <summary>A redacted form: the tenant and how many versions there are.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"KeyRing({Tenant}, {Versions.Length} versions, redacted)");

    internal static KeyRing Seal(KeyMaterial material, string description, KeySource? source = null, TimeProvider? time = null)
    {
        KeyRingRules.ThrowIfUnsound(material, description);
        return new(material, description, source, time ?? TimeProvider.System);
    }

    /// <summary>Takes newly read keys over, whole. The caller disposes the material, which keeps the roots that were not taken.</summary>
    /// <exception cref="CityRightsException">The keys are not sound, or no succession of those that the ring holds; it stays as it was.</exception>
    internal KeyReload Replace(KeyMaterial material)
    {
        KeyRingRules.ThrowIfUnsound(material, Description);
        KeyRingSnapshot former, next;
        lock (_gate)
        {
            ThrowIfDisposed();
            former = _snapshot.At(Now(_snapshot));
            KeyRingSuccession.ThrowIfBroken(former, material, Description);
            if (_onlyDomain != material.OnlyDomain)
            {
                throw KeyErrors.ReloadExchangesRoot(Description, former.CurrentVersion);
            }

            if (former.Versions.SequenceEqual(KeyLife.At(material.Versions, former.AsOf)))
            {
                return new(KeyReloadOutcome.Unchanged, former.Versions);
            }

            _snapshot = next = former.Succeed(material);
        }

        // First the users of what went learn of it, so that nobody asks for a root that is overwritten and still counts it as live.
        _followers?.Invoke();
        former.DisposeAllBut(next);
        return new(KeyReloadOutcome.Changed, next.Versions);
    }

    /// <summary>Calls after versions came, changed their state or went, on the thread that noticed. Followers are few and fast and never throw.</summary>
    internal void Follow(Action follower)
    {
        lock (_gate)
        {
            _followers += follower;
        }
    }

    internal void Unfollow(Action follower)
    {
        lock (_gate)
        {
            _followers -= follower;
        }
    }

    /// <summary>Throws when the ring was disposed.</summary>
    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    /// <summary>Throws where the ring holds the keys of one domain, and this is not it.</summary>
    internal void ThrowIfNotServing(ReadOnlySpan<byte> salt, ReadOnlySpan<char> name)
    {
        if (_onlyDomain is { } only && !(salt.SequenceEqual(KeyDerivation.PseudonymSalt) && name.SequenceEqual(only)))
        {
            throw KeyErrors.ServesOneDomain(Description, only);
        }
    }

    /// <summary>Whether what the ring holds are a domain's keys and no roots.</summary>
    internal bool ServesOneDomain => _onlyDomain is not null;

    private KeyRingSnapshot Advance()
    {
        KeyRingSnapshot next;
        lock (_gate)
        {
            var former = _snapshot;
            var now = Now(former);
            if (now.UtcTicks < former.NextChange)
            {
                return former;
            }

            _snapshot = next = former.At(now);
        }

        Log.VersionInUse(Logger, Tenant, next.CurrentVersion);
        _followers?.Invoke();
        return next;
    }

    /// <summary>A clock that is set back takes no version back that is in use.</summary>
    private DateTimeOffset Now(KeyRingSnapshot former)
    {
        var now = _time.GetUtcNow();
        return now > former.AsOf ? now : former.AsOf;
    }
}
