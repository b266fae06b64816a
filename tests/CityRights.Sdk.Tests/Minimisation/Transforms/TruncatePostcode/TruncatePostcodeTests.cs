using CityRights.Minimisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Minimisation.Transforms.TruncatePostcode;

public class TruncatePostcodeTests
{
    [Theory]
    [InlineData("1017 AB", 4, null, "1017")]
    [InlineData("1017ab", 5, 6, "1017A")]
    [InlineData("11413-1234", 3, null, "114")]
    [InlineData("08001", 2, 5, "08")]
    [InlineData("8001", 2, 5, "(refused)")]
    [InlineData("1017", 4, null, "(refused)")]
    [InlineData("10 17", 4, null, "(refused)")]
    [InlineData("1017.AB", 4, null, "(refused)")]
    [InlineData("1017ÅB", 4, null, "(refused)")]
    [InlineData("1234567890123", 4, null, "(refused)")]
    [InlineData("   ", 2, null, "(refused)")]
    [InlineData("", 2, null, null)]
    [InlineData(null, 2, null, null)]
    public void Postcode_KeepsItsBeginning(string? value, int keep, int? length, string? expected) =>
        Assert.Equal(expected, Transforms.Apply(Create(keep, length), value));

    [Fact]
    public void Destination_AfterTheOutput_HoldsNothingOfTheRest()
    {
        var destination = new char[12];

        Assert.True(Create(4, null).TryTransform("1017 AB", destination, out _));
        Assert.Equal("1017\0\0\0\0\0\0\0\0", new string(destination));
    }

    [Property]
    public bool Postcode_AnyText_NeverComesOutWhole(string? value)
    {
        var output = Transforms.Apply(Create(3, null), value);
        return output is null or "(refused)" || output.Length == 3 && output.Length < value!.Length;
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(12, null)]
    [InlineData(4, 4)]
    public void Create_NothingCutOff_Throws(int keep, int? length) => Assert.Throws<ArgumentException>(() => Create(keep, length));

    private static Transform Create(int keep, int? length) =>
        Transforms.Create("truncate-postcode", TransformParameters.None.With("keep", keep).With("length", length));
}
