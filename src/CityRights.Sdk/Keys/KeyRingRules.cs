using System.Security.Cryptography;

namespace CityRights.Keys;

/// <summary>What must hold for the versions of a ring together, wherever they came from.</summary>
internal static class KeyRingRules
{
    /// <summary>Judges the versions of a ring. Of one that holds a domain's keys, retired versions have none, and the fingerprints are those of the roots.</summary>
    internal static void ThrowIfUnsound(KeyMaterial material, string description) =>
        ThrowIfUnsound(material.Keys, description, ofDomain: material.OnlyDomain is not null);

    internal static void ThrowIfUnsound(IReadOnlyList<RootKey> keys, string description, bool ofDomain = false)
    {
        var active = 0;
        var due = DateTimeOffset.MinValue;
        for (var index = 0; index < keys.Count; index++)
        {
            var (version, root) = keys[index];
            if (version.Version != index + 1)
            {
                throw KeyErrors.VersionsInconsistent(description, "the versions are not numbered 1, 2, 3 ... in order");
            }

            if (version.State is KeyState.None or > KeyState.Destroyed || (root is null) != (version.State == KeyState.Destroyed || (ofDomain && version.State == KeyState.Retired)))
            {
                throw KeyErrors.VersionsInconsistent(description, "a version has a root and is destroyed, or has none and is not");
            }

            if (version.State == KeyState.Active && ++active > 1)
            {
                throw KeyErrors.VersionsInconsistent(description, "two versions are active");
            }

            if (version.State == KeyState.Pending ? active == 0 : active == 1 && version.State is KeyState.Relinking or KeyState.Retired)
            {
                throw KeyErrors.VersionsInconsistent(description, "pending versions come after the active one, all others before it");
            }

            if (version.Since < version.Created)
            {
                throw KeyErrors.VersionsInconsistent(description, "a version has been in its state for longer than it exists");
            }

            if (version.State == KeyState.Pending)
            {
                if (version.Since < due)
                {
                    throw KeyErrors.VersionsInconsistent(description, "a pending version is due before an earlier one");
                }

                due = version.Since;
            }

            if (root is not null && !ofDomain && !KeyFingerprint.Matches(version, root.Span))
            {
                throw KeyErrors.FingerprintDiffers(version.Version, description);
            }
        }

        if (active == 0)
        {
            throw KeyErrors.VersionsInconsistent(description, "no version is active");
        }

        ThrowIfRootsRepeat(keys, description);
    }

    private static void ThrowIfRootsRepeat(IReadOnlyList<RootKey> keys, string description)
    {
        for (var left = 0; left < keys.Count; left++)
        {
            for (var right = left + 1; right < keys.Count; right++)
            {
                if (keys[left].Root is { } one && keys[right].Root is { } other && CryptographicOperations.FixedTimeEquals(one.Span, other.Span))
                {
                    throw KeyErrors.RootsRepeat(keys[left].Version.Version, keys[right].Version.Version, description);
                }
            }
        }
    }
}
