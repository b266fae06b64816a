namespace CityRights.Keys;

/// <summary>How rooms draw keys from a ring: by version, scheme and name, and never a root.</summary>
internal static class KeyRingDerivation
{
    /// <summary>
    /// Derives a subkey of a live version for a room's own use: HKDF-SHA256(root, salt "CityRights/keys/v1", info = LP(tenant)‖LP(label)).
    /// The caller owns the bytes and overwrites them.
    /// </summary>
    /// <param name="ring">The ring.</param>
    /// <param name="version">A live version.</param>
    /// <param name="label">Room and use, for example <c>consent/notice-token</c>; never shared by two uses.</param>
    /// <param name="destination">Takes the key, any length up to 8,160 bytes.</param>
    internal static void Derive(this KeyRing ring, int version, ReadOnlySpan<char> label, Span<byte> destination)
    {
        if (!ring.TryDerive(version, label, destination))
        {
            throw KeyErrors.VersionNotLive(version);
        }
    }

    /// <summary>Derives a subkey by its label, or says that the version is not live (any more).</summary>
    internal static bool TryDerive(this KeyRing ring, int version, ReadOnlySpan<char> label, Span<byte> destination)
    {
        if (label.IsEmpty)
        {
            throw new ArgumentException("A subkey needs a label that names its use.", nameof(label));
        }

        return ring.TryDerive(version, KeyDerivation.SubkeySalt, label, destination);
    }

    /// <summary>Derives a subkey of the version that is current, and says which that is.</summary>
    internal static int DeriveCurrent(this KeyRing ring, ReadOnlySpan<char> label, Span<byte> destination)
    {
        while (true)
        {
            // Between the two steps the version may have been rotated and retired; then there is another.
            var version = ring.CurrentVersion;
            if (ring.TryDerive(version, label, destination))
            {
                return version;
            }
        }
    }

    /// <summary>Derives from a live version with info = LP(tenant)‖LP(name); the salt names the scheme.</summary>
    internal static void Derive(this KeyRing ring, int version, ReadOnlySpan<byte> salt, ReadOnlySpan<char> name, Span<byte> destination)
    {
        if (!ring.TryDerive(version, salt, name, destination))
        {
            throw KeyErrors.VersionNotLive(version);
        }
    }

    /// <summary>
    /// Derives, or says that the version is not live (any more). A ring that was handed a domain's keys has the answer already, and no other.
    /// </summary>
    internal static bool TryDerive(this KeyRing ring, int version, ReadOnlySpan<byte> salt, ReadOnlySpan<char> name, Span<byte> destination)
    {
        ring.ThrowIfDisposed();
        ring.ThrowIfNotServing(salt, name);
        if (ring.Snapshot.RootOf(version) is not { } root)
        {
            return false;
        }

        try
        {
            if (ring.ServesOneDomain)
            {
                root.Span.CopyTo(destination);
            }
            else
            {
                KeyDerivation.Derive(root.Span, salt, ring.Tenant, name, destination);
            }

            root.ThrowIfDisposedMeanwhile();
            return true;
        }
        catch (ObjectDisposedException)
        {
            // Overwritten meanwhile: with the ring, or because the version was retired or destroyed at this moment.
            destination.Clear();
            ring.ThrowIfDisposed();
            return false;
        }
    }
}
