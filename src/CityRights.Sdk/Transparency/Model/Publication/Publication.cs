namespace CityRights.Transparency;

/// <summary>How the manifest is published. Immutable.</summary>
public sealed record Publication : IManifestPart
{
    /// <summary>The languages in which every text of the manifest stands, BCP 47 tags; at least one. The first is the fallback.</summary>
    public required ManifestList<string> Languages { get; init; }

    /// <summary>The day on which the algorithm was first published.</summary>
    public required DateOnly Published { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Texts("languages", Languages);
        visitor.Day("published", Published);
    }

    internal static Publication Read(PartReader json) => new()
    {
        Languages = json.Languages("languages"),
        Published = json.Day("published"),
    };
}
