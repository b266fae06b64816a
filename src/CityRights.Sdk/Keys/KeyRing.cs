using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>
/// The key versions of one tenant, each with its own random 256-bit root, so that destroying a version destroys all that it made.
/// </summary>
/// <remarks>
/// Roots stand in pinned memory that is overwritten at disposal; nothing public gives one out, and what is derived from a ring names tenant
/// and use, so that two tenants or two uses never share a key. Safe for concurrent use; a derivation that meets the disposal throws.
/// </remarks>
public sealed class KeyRing : IDisposable
{
    private readonly KeyMaterial _material;
    private readonly ImmutableDictionary<int, SecretBuffer> _roots;
    private volatile bool _disposed;

    private KeyRing(KeyMaterial material, string tenant, string description)
    {
        _material = material;
        Tenant = tenant;
        Description = description;
        Versions = [.. material.Keys.Select(static key => key.Version)];
        LiveVersions = [.. Versions.Where(static version => version.IsLive).Select(static version => version.Version).OrderDescending()];
        CurrentVersion = Versions.Single(static version => version.State == KeyState.Active).Version;
        _roots = material.Keys.Where(static key => key.Version.IsLive).ToImmutableDictionary(static key => key.Version.Version, static key => key.Root!);
    }

    /// <summary>The tenant whose keys are derived from this ring.</summary>
    public string Tenant { get; }

    /// <summary>What the ring was opened from. Not a secret.</summary>
    public string Description { get; }

    /// <summary>The number of the active version, with which new pseudonyms are made.</summary>
    public int CurrentVersion { get; }

    /// <summary>The numbers of the versions by which people are found, newest first; the current one is among them.</summary>
    public IReadOnlyList<int> LiveVersions { get; }

    /// <summary>All versions in order of their numbers, the destroyed ones too; without their keys.</summary>
    public ImmutableArray<KeyVersion> Versions { get; }

    /// <summary>Whether the keys are good for development only.</summary>
    public bool IsForDevelopment => _material.IsForDevelopment;

    internal bool IsNew => _material.IsNew;

    /// <summary>Opens a ring from a source that completes synchronously, such as a key file.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tenant">The tenant, of the form of a <see cref="PurposeId"/>.</param>
    /// <exception cref="ArgumentException">The source is null or the tenant is not of its form.</exception>
    /// <exception cref="CityRightsException">The keys cannot be read or are not sound, the source does not complete synchronously, or the platform's cryptography fails its self-test.</exception>
    public static KeyRing Open(KeySource source, string tenant = Tenants.Default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return KeyRingOpener.Open(source, tenant);
    }

    /// <summary>Opens a ring from any source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="tenant">The tenant, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null or the tenant is not of its form.</exception>
    /// <exception cref="CityRightsException">The keys cannot be read or are not sound, or the platform's cryptography fails its self-test.</exception>
    public static ValueTask<KeyRing> OpenAsync(KeySource source, string tenant = Tenants.Default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return KeyRingOpener.OpenAsync(source, tenant, cancellationToken);
    }

    /// <summary>Overwrites the roots. Everything made from this ring throws <see cref="ObjectDisposedException"/> from now on.</summary>
    public void Dispose()
    {
        _disposed = true;
        _material.Dispose();
    }

    /// <summary>A redacted form: the tenant and how many versions there are.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"KeyRing({Tenant}, {Versions.Length} versions, redacted)");

    internal static KeyRing Seal(KeyMaterial material, string tenant, string description)
    {
        KeyRingRules.ThrowIfUnsound(material.Keys, description);
        return new(material, tenant, description);
    }

    /// <summary>
    /// Derives a subkey of a live version for a room's own use: HKDF-SHA256(root, salt "CityRights/keys/v1", info = LP(tenant)‖LP(label)).
    /// The caller owns the bytes and overwrites them.
    /// </summary>
    /// <param name="version">A live version.</param>
    /// <param name="label">Room and use, for example <c>consent/notice-token</c>; never shared by two uses.</param>
    /// <param name="destination">Takes the key, any length up to 8,160 bytes.</param>
    internal void Derive(int version, ReadOnlySpan<char> label, Span<byte> destination)
    {
        if (label.IsEmpty)
        {
            throw new ArgumentException("A subkey needs a label that names its use.", nameof(label));
        }

        Derive(version, KeyDerivation.SubkeySalt, label, destination);
    }

    /// <summary>Derives from a live version with info = LP(tenant)‖LP(name); the salt names the scheme.</summary>
    internal void Derive(int version, ReadOnlySpan<byte> salt, ReadOnlySpan<char> name, Span<byte> destination)
    {
        var root = _roots.GetValueOrDefault(version) ?? throw KeyErrors.VersionNotLive(version);
        KeyDerivation.Derive(root.Span, salt, Tenant, name, destination);
        try
        {
            root.ThrowIfDisposedMeanwhile();
        }
        catch (ObjectDisposedException)
        {
            destination.Clear();
            throw;
        }
    }

    /// <summary>Throws when the ring was disposed.</summary>
    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
