namespace CityRights.Transparency;

/// <summary>How people watch over an algorithm. Immutable.</summary>
public sealed record Oversight : IManifestPart
{
    /// <summary>Who looks at what, when, and what they can do about it.</summary>
    public required LocalisedText Description { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor) => visitor.Localised("description", Description);

    internal static Oversight Read(PartReader json) => new() { Description = json.Localised("description") };
}
