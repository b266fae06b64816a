namespace CityRights.Transparency;

/// <summary>Where the algorithm stands under the EU AI Act (Regulation (EU) 2024/1689). Immutable.</summary>
public sealed record Classification : IManifestPart
{
    /// <summary>What the organisation is to the system (Art. 3(3), (4)). A city is usually the deployer.</summary>
    public required AiActRole AiActRole { get; init; }

    /// <summary>The class of risk.</summary>
    public required RiskClass RiskClass { get; init; }

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Word("aiActRole", AiActRole);
        visitor.Word("riskClass", RiskClass);
    }

    internal static Classification Read(PartReader json) => new()
    {
        AiActRole = json.Word<AiActRole>("aiActRole"),
        RiskClass = json.Word<RiskClass>("riskClass"),
    };
}
