using CityRights.Consent;
using CityRights.Keys;
using CityRights.Tests.Keys;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Tokens;

public class ErasureMarksTests
{
    [Fact]
    public void Of_Person_GivesOneMarkForEachLiveReference()
    {
        using var ring = FixedKeySource.Ring(2);
        var marks = new ErasureMarks(ring).Of(Person(1, 2, 1));

        Assert.Equal(2, marks.Distinct().Count());
        Assert.Equal(marks.ToArray(), new ErasureMarks(ring).Of(Person(1, 2, 1)).ToArray());
        Assert.Equal(marks[1], new ErasureMarks(ring).Of(Person(1, 1))[0]);
    }

    [Fact]
    public void Of_OtherPersonOrTenant_GivesOtherMarks()
    {
        using var alphen = FixedKeySource.Ring(1, "alphen");
        using var leiden = FixedKeySource.Ring(1, "leiden");

        Assert.NotEqual(new ErasureMarks(alphen).Of(Person(1))[0], new ErasureMarks(alphen).Of(Person(2))[0]);
        Assert.NotEqual(new ErasureMarks(alphen).Of(Person(1))[0], new ErasureMarks(leiden).Of(Person(1))[0]);
    }

    [Fact]
    public void Of_ReferenceOfADestroyedVersion_IsLeftOut()
    {
        using var ring = KeyRing.Open(new FixedKeySource(KeyState.Destroyed, KeyState.Active));

        Assert.Single(new ErasureMarks(ring).Of(Person(1, 2, 1)));
        Assert.Throws<ArgumentException>(() => new ErasureMarks(ring).Of(Person(1, 1)));
    }
}
