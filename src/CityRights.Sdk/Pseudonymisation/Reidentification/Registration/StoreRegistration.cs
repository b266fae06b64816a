namespace CityRights.Pseudonymisation;

/// <summary>A declared store of a kind: two declarations of one kind and identity are one.</summary>
internal sealed record StoreRegistration<TStore>(string Kind, string Identity, Func<TenantServices, TStore> Open)
{
    public bool Equals(StoreRegistration<TStore>? other) => other is not null && Kind == other.Kind && Identity == other.Identity;

    public override int GetHashCode() => HashCode.Combine(Kind, Identity);

    /// <summary>The kind alone: an identity may be a connection string.</summary>
    public override string ToString() => Kind;
}
