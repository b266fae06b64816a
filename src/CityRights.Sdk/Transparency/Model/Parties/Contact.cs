namespace CityRights.Transparency;

/// <summary>How a resident reaches somebody about the algorithm: a role, never a person. Immutable.</summary>
public sealed record Contact : IManifestPart
{
    /// <summary>The channels; at least one, and one of them without internet.</summary>
    public required ManifestList<Channel> Routes { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor) => visitor.Parts("routes", [.. Routes]);

    internal static Contact Read(PartReader json) => new() { Routes = json.Parts("routes", Channel.Read) };
}
