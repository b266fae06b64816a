namespace CityRights.Transparency;

/// <summary>What a tenant declared, by however many calls. Merged and judged when the service starts.</summary>
internal sealed class TransparencyOptions
{
    public List<Declaration> Declared { get; } = [];
}
