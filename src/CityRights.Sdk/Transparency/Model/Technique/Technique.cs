namespace CityRights.Transparency;

/// <summary>How the algorithm works. Immutable.</summary>
public sealed record Technique : IManifestPart
{
    /// <summary>The kind of technique.</summary>
    public required TechniqueKind Kind { get; init; }

    /// <summary>Whether it goes on learning while it is in use.</summary>
    public required bool SelfLearning { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("kind", Kind);
        visitor.Flag("selfLearning", SelfLearning);
    }

    internal static Technique Read(PartReader json) => new()
    {
        Kind = json.Word<TechniqueKind>("kind"),
        SelfLearning = json.Flag("selfLearning"),
    };
}
