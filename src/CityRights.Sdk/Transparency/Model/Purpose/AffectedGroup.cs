namespace CityRights.Transparency;

/// <summary>A group of people whom the algorithm touches. Immutable.</summary>
public sealed record AffectedGroup : IManifestPart
{
    /// <summary>How it touches them.</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>Who they are.</summary>
    public required LocalisedText Description { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("relationship", Relationship);
        visitor.Localised("description", Description);
    }

    internal static AffectedGroup Read(PartReader json) => new()
    {
        Relationship = json.Word<Relationship>("relationship"),
        Description = json.Localised("description"),
    };
}
