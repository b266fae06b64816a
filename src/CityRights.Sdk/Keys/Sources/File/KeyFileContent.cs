using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>A key file in memory: the one owner of its roots.</summary>
internal sealed class KeyFileContent : IDisposable
{
    internal KeyFileDialect Dialect { get; init; } = KeyFileDialect.Plain;

    internal string? Tenant { get; set; }

    /// <summary>The dialect's further member: the domain, or the name of the key-encryption key.</summary>
    internal string? Label { get; set; }

    internal bool IsForDevelopment { get; set; }

    /// <summary>The versions, each with what the dialect holds of its key: its root, the root wrapped, a key derived from it, or nothing.</summary>
    internal List<RootKey> Keys { get; } = [];

    internal ImmutableArray<KeyVersion> Versions => [.. Keys.Select(static key => key.Version)];

    /// <summary>Hands the keys to a ring of the tenant that they were made for.</summary>
    internal void AddTo(KeyMaterial destination, string description)
    {
        ThrowIfNotFor(destination, description);
        foreach (var (version, root) in Keys)
        {
            destination.Add(version, root is null ? default : root.Span);
        }
    }

    internal void ThrowIfNotFor(KeyMaterial destination, string description)
    {
        if (Tenant is not null && Tenant != destination.Tenant)
        {
            throw KeyErrors.OtherTenant(description);
        }
    }

    /// <summary>Writes down what the clock has done since: a pending version that is in use by now is active.</summary>
    internal void Settle(DateTimeOffset now)
    {
        var judged = KeyLife.At(Versions, now);
        for (var index = 0; index < Keys.Count; index++)
        {
            Keys[index] = Keys[index] with { Version = judged[index] };
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
