using System.Globalization;
using CityRights.Samples.Support;
using CityRights.Testing;
using ParkingPermits;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking;

/// <summary>What the page about the samples says of numbers and plates is so.</summary>
public class SamplesPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.PathOf("docs/samples.md"));

    [Fact]
    public void Page_ScanCar_AsksForAPlateThatHasAPermit() =>
        Assert.Contains(
            $$"""{"country":"NL","plate":"{{SyntheticCity.PlateOf(Visit.Holder)}}","zone":"{{SyntheticCity.Resident(Visit.Holder).Zone}}"}""",
            Page,
            StringComparison.Ordinal);

    [Fact]
    public void Page_Series_IsAsLargeAsItSays() =>
        Assert.Contains(PlateSeries.Count.ToString("N0", CultureInfo.InvariantCulture), Page, StringComparison.Ordinal);

    [Fact]
    public void Page_Folders_AreAllThere()
    {
        var folders = Directory.GetDirectories(RepositoryFiles.PathOf("samples/ParkingPermits")).Select(folder => Path.GetFileName(folder)!)
            .Except(["bin", "obj", new CommandLine().Data, new CommandLine().Out, "Properties", "Home"]);

        Assert.All(folders, folder => Assert.Contains($"`{folder}`", Page, StringComparison.Ordinal));
    }

    /// <summary>MSBuild matches what it leaves out without regard to case: a folder 'data' of the service would take the sources in 'Data' with it at the second build.</summary>
    [Fact]
    public void Folders_WrittenAtRunTime_AreNoSourceFolders()
    {
        var sources = Directory.GetFiles(RepositoryFiles.PathOf("samples/ParkingPermits"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFiles.PathOf("samples/ParkingPermits"), file).Split(Path.DirectorySeparatorChar)[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Contains("Data", sources);
        Assert.DoesNotContain(new CommandLine().Data, sources);
        Assert.DoesNotContain(new CommandLine().Out, sources);
    }
}
