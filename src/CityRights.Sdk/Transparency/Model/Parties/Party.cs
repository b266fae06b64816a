namespace CityRights.Transparency;

/// <summary>An organisation that a manifest names: the one that answers for the algorithm. Immutable.</summary>
public sealed record Party : IManifestPart
{
    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor) => visitor.Localised("name", Name);

    internal static Party Read(PartReader json) => new() { Name = json.Localised("name") };
}
