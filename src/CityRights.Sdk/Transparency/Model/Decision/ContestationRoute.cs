namespace CityRights.Transparency;

/// <summary>One route by which a resident challenges something. Immutable.</summary>
public sealed record ContestationRoute : IManifestPart
{
    /// <summary>What is challenged.</summary>
    public required ContestationLayer Layer { get; init; }

    /// <summary>By what means.</summary>
    public required ContestationKind Kind { get; init; }

    /// <summary>Where the route begins.</summary>
    public required Channel Channel { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("layer", Layer);
        visitor.Word("kind", Kind);
        visitor.Part("channel", Channel);
    }

    internal static ContestationRoute Read(PartReader json) => new()
    {
        Layer = json.Word<ContestationLayer>("layer"),
        Kind = json.Word<ContestationKind>("kind"),
        Channel = json.Part("channel", Channel.Read),
    };
}
