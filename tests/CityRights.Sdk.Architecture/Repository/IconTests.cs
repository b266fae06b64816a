using System.Buffers.Binary;
using CityRights.Testing;

namespace CityRights.Architecture.Repository;

public class IconTests
{
    /// <summary>NuGet shows icons of 128 by 128 pixels.</summary>
    [Fact]
    public void Icon_Size_IsTheOneOfPackages()
    {
        var icon = File.ReadAllBytes(RepositoryFiles.PathOf("docs/icon.png"));

        Assert.Equal([0x89, .. "PNG\r\n\x1a\n"u8], icon[..8]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }
}
