using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>
/// What a <see cref="KeySource"/> fills: key versions with their roots. Roots go in and never come out. Not safe for concurrent use.
/// </summary>
public sealed class KeyMaterial : IDisposable
{
    private readonly List<RootKey> _keys = [];

    /// <summary>Creates an empty one.</summary>
    /// <param name="tenant">The tenant that the keys are read for.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    public KeyMaterial(string tenant)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        Tenant = tenant;
    }

    internal IReadOnlyList<RootKey> Keys => _keys;

    internal ImmutableArray<KeyVersion> Versions => [.. _keys.Select(static key => key.Version)];

    /// <summary>The one domain whose derived keys stand in place of the roots; null for roots.</summary>
    internal string? OnlyDomain { get; set; }

    /// <summary>The tenant that the keys are read for; a source that knows whose keys it holds refuses another one.</summary>
    public string Tenant { get; }

    /// <summary>Whether the keys are good for development only; a source sets it.</summary>
    /// <value>False by default.</value>
    public bool IsForDevelopment { get; set; }

    /// <summary>Whether the source has just drawn these keys, because it found none; a source sets it, and the start says it in the log.</summary>
    /// <value>False by default.</value>
    public bool IsNew { get; set; }

    /// <summary>Adds a version. What is wrong with the versions together is judged when the ring is opened.</summary>
    /// <param name="version">The version.</param>
    /// <param name="root">Its root, copied to pinned memory: 32 random bytes, or none for a destroyed version. The caller overwrites its own copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="version"/> is null.</exception>
    /// <exception cref="CityRightsException">The root has fewer or more than 256 bits, or is plainly not random.</exception>
    public void Add(KeyVersion version, ReadOnlySpan<byte> root)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (root.IsEmpty && (version.State == KeyState.Destroyed || (OnlyDomain is not null && version.State == KeyState.Retired)))
        {
            _keys.Add(new(version, null));
            return;
        }

        if (root.Length != RootKey.Length || root.IndexOfAnyExcept(root[0]) < 0)
        {
            throw KeyErrors.NotA256BitRoot(version.Version);
        }

        _keys.Add(RootKey.Copy(version, root));
    }

    /// <summary>Overwrites the roots that no ring took.</summary>
    public void Dispose()
    {
        foreach (var key in _keys)
        {
            key.Dispose();
        }
    }

    /// <summary>Hands a root to a ring, which overwrites it from then on.</summary>
    internal SecretBuffer? TakeRoot(int index)
    {
        var key = _keys[index];
        _keys[index] = key with { Root = null };
        return key.Root;
    }

    /// <summary>A redacted form.</summary>
    public override string ToString() => "KeyMaterial(redacted)";
}
