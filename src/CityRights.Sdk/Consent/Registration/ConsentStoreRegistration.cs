namespace CityRights.Consent;

/// <summary>A declared store: two declarations of one kind and identity are one.</summary>
internal sealed record ConsentStoreRegistration(string Kind, string Identity, Func<TenantServices, ConsentStore> Open)
{
    public bool Equals(ConsentStoreRegistration? other) => other is not null && Kind == other.Kind && Identity == other.Identity;

    public override int GetHashCode() => HashCode.Combine(Kind, Identity);

    /// <summary>The kind alone: an identity may be a connection string.</summary>
    public override string ToString() => Kind;
}
