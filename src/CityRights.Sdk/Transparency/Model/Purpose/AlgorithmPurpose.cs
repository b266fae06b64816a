namespace CityRights.Transparency;

/// <summary>What the algorithm is for and whom it touches. Immutable.</summary>
public sealed record AlgorithmPurpose : IManifestPart
{
    /// <summary>What it is meant to achieve, in plain words.</summary>
    public required LocalisedText Goal { get; init; }

    /// <summary>The purposes of the catalogue under which it processes people's data; empty only where it processes none.</summary>
    public required ManifestList<PurposeId> Purposes { get; init; }

    /// <summary>Whom it touches; at least one group.</summary>
    public required ManifestList<AffectedGroup> Affected { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Localised("goal", Goal);
        visitor.Texts("purposes", [.. Purposes.Select(static purpose => purpose.Value)]);
        visitor.Parts("affected", [.. Affected]);
    }

    internal static AlgorithmPurpose Read(PartReader json) => new()
    {
        Goal = json.Localised("goal"),
        Purposes = json.Values<PurposeId>("purposes", Parse.Purpose, Parse.PurposeForm),
        Affected = json.Parts("affected", AffectedGroup.Read),
    };
}
