namespace CityRights.Keys;

/// <summary>What may follow what a ring holds: more versions and later states, and nothing else. All other is a mix-up or an attack.</summary>
internal static class KeyRingSuccession
{
    internal static void ThrowIfBroken(KeyRingSnapshot former, KeyMaterial material, string description)
    {
        if (material.Keys.Count < former.Versions.Length)
        {
            throw KeyErrors.ReloadLosesVersions(description, former.Versions.Length, material.Keys.Count);
        }

        var next = KeyLife.At(material.Versions, former.AsOf);
        for (var index = 0; index < former.Versions.Length; index++)
        {
            var (before, after) = (former.Versions[index], next[index]);
            if (!string.Equals(before.Fingerprint, after.Fingerprint, StringComparison.Ordinal))
            {
                throw KeyErrors.ReloadExchangesRoot(description, before.Version);
            }

            if (after.State < before.State)
            {
                throw KeyErrors.ReloadGoesBack(description, before.Version);
            }
        }
    }
}
