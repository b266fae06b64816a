using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Transforms;

public class TransformDefinitionTests
{
    [Fact]
    public void Create_UnknownParameter_NamesTheKnownOnes()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Transforms.Create("truncate-postcode", TransformParameters.None.With("kep", 4)));

        Assert.Contains("'kep'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("keep, length", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_TextForANumber_SaysWhatItShouldBe() =>
        Assert.Contains(
            "whole number from 1 to 11",
            Assert.Throws<ArgumentException>(() => Transforms.Create("truncate-postcode", TransformParameters.None.With("keep", "4"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void With_NumberThatJsonCannotKeep_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TransformParameters.None.With("keep", 1L << 53));

    [Fact]
    public void BuiltIn_Names_AreEachOnce() =>
        Assert.Equal(["age-band", "truncate-postcode", "year"], BuiltInTransforms.All.Select(definition => definition.Name).Order(StringComparer.Ordinal));
}
