namespace CityRights.Architecture.Surface;

/// <summary>A class is made to be derived from, or it is sealed.</summary>
public class SealedTests
{
    /// <summary>Classes that are neither sealed nor abstract, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["CityRights.CityRightsException"] = "the base of the exceptions that carry facts for the next decision; it is thrown itself where there are none",
    };

    [Fact]
    public void PublicClass_NotMadeToBeDerivedFrom_IsSealed() =>
        Assert.Empty(PublicSurface.Types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Select(type => type.FullName!)
            .Except(Exempt.Keys));

    [Fact]
    public void Exemption_EachOne_IsStillNeeded() =>
        Assert.Empty(Exempt.Keys.Except(PublicSurface.Types.Where(type => !type.IsSealed).Select(type => type.FullName!)));
}
