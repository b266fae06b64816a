namespace CityRights.Transparency;

/// <summary>On what an automated decision with legal or similar effect stands (GDPR Art. 22(2), (4)). Immutable.</summary>
public sealed record AutomatedDecisionGround : IManifestPart
{
    /// <summary>The ground of Art. 22(2).</summary>
    public required Article22Ground Ground { get; init; }

    /// <summary>The law that authorises the decision and its safeguards; required for <see cref="Article22Ground.Law"/>, null otherwise.</summary>
    public string? Provision { get; init; }

    /// <summary>The ground of Art. 9(2) that Art. 22(4) asks for where special categories are used; null where none are.</summary>
    public Article22SpecialGround? SpecialCategories { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("ground", Ground);
        if (Provision is not null)
        {
            visitor.Text("provision", Provision);
        }

        if (SpecialCategories is { } special)
        {
            visitor.Word("specialCategories", special);
        }
    }

    internal static AutomatedDecisionGround Read(PartReader json) => new()
    {
        Ground = json.Word<Article22Ground>("ground"),
        Provision = json.OptionalText("provision"),
        SpecialCategories = json.OptionalWord<Article22SpecialGround>("specialCategories"),
    };
}
