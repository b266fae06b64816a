using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public class ReadOnlyMountTests
{
    /// <summary>As a container sees it: a writable root, secrets mounted read-only, one of them mounted over by a writable one.</summary>
    private static readonly string[] MountInfo =
    [
        "600 500 0:50 / / rw,relatime - overlay overlay rw,lowerdir=/a",
        "601 600 0:52 / /proc rw,nosuid - proc proc rw",
        "610 600 0:60 / /run/secrets/city ro,relatime - tmpfs tmpfs rw,size=1024k",
        "611 600 0:61 / /run/secrets/with\\040space ro,relatime - tmpfs tmpfs rw",
        "612 600 0:62 / /run/secrets/over ro,relatime - tmpfs tmpfs rw",
        "613 600 0:63 / /run/secrets/over rw,relatime - tmpfs tmpfs rw",
        "614 610 0:64 / /run/secrets/city/inner rw,relatime - tmpfs tmpfs rw",
        "nonsense",
    ];

    [Theory]
    [InlineData("/run/secrets/city/..data/city.keys", true)]
    [InlineData("/run/secrets/with space/city.keys", true)]
    [InlineData("/run/secrets/city/inner/city.keys", false)]
    [InlineData("/run/secrets/cityhall/city.keys", false)]
    [InlineData("/run/secrets/over/city.keys", false)]
    [InlineData("/etc/city.keys", false)]
    public void IsReadOnly_PathBelowAMount_IsWhatTheMountSays(string path, bool expected) =>
        Assert.Equal(expected, ReadOnlyMount.IsReadOnly(path, MountInfo));

    [Fact]
    public void IsReadOnly_NothingKnown_IsNo() => Assert.False(ReadOnlyMount.IsReadOnly("/a", []));

    [LinuxFact]
    public void Holds_FileOnAWritableMount_IsNo()
    {
        using var folder = new TempFolder();
        using var handle = File.OpenHandle(folder.Write("a", "a"));

        Assert.False(ReadOnlyMount.Holds(handle));
    }
}
