using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>What may be known of a key file: everything but the keys.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Tenant">The tenant it was made for; null where it serves every tenant.</param>
/// <param name="IsForDevelopment">Whether its keys are good for development only.</param>
/// <param name="Versions">Its versions in order of their numbers, the destroyed ones too.</param>
public sealed record KeyFileDescription(string Path, string? Tenant, bool IsForDevelopment, ImmutableArray<KeyVersion> Versions)
{
    /// <summary>The version with which new pseudonyms are made.</summary>
    public KeyVersion Current => Versions.Single(static version => version.State == KeyState.Active);
}
