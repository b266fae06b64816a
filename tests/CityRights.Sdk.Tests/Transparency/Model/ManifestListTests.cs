using CityRights.Transparency;
using FsCheck.Xunit;

namespace CityRights.Tests.Transparency.Model;

public class ManifestListTests
{
    [Property]
    public void Equality_Lists_IsThatOfTheirItems(int[] left, int[] right)
    {
        ManifestList<int> first = [.. left], second = [.. right];

        Assert.Equal(left.SequenceEqual(right), first == second);
        Assert.Equal(!left.SequenceEqual(right), first != second);
        Assert.Equal(left, first);
        if (first == second)
        {
            Assert.Equal(first.GetHashCode(), second.GetHashCode());
        }
    }

    [Fact]
    public void Default_List_IsEmpty()
    {
        Assert.Empty(default(ManifestList<string>));
        Assert.True(default(ManifestList<string>).IsEmpty);
        Assert.Equal(default, (ManifestList<string>)[]);
        Assert.Equal("[]", default(ManifestList<string>).ToString());
        Assert.Throws<IndexOutOfRangeException>(() => default(ManifestList<string>)[0]);
    }

    [Fact]
    public void Add_Item_LeavesTheListAlone()
    {
        ManifestList<string> list = ["a"];

        Assert.Equal(["a", "b"], list.Add("b"));
        Assert.Equal(["a"], list);
    }
}
