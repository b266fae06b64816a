using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>A key file in memory: the one owner of its roots.</summary>
internal sealed class KeyFileContent : IDisposable
{
    internal string? Tenant { get; set; }

    internal bool IsForDevelopment { get; set; }

    internal List<RootKey> Keys { get; } = [];

    internal ImmutableArray<KeyVersion> Versions => [.. Keys.Select(static key => key.Version)];

    /// <summary>Hands the keys to a ring of the tenant that they were made for.</summary>
    internal void AddTo(KeyMaterial destination, string description)
    {
        if (Tenant is not null && Tenant != destination.Tenant)
        {
            throw KeyErrors.OtherTenant(description);
        }

        foreach (var (version, root) in Keys)
        {
            destination.Add(version, root is null ? default : root.Span);
        }
    }

    public void Dispose()
    {
        foreach (var key in Keys)
        {
            key.Dispose();
        }
    }
}
