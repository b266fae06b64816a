using System.Text.RegularExpressions;
using CityRights.Samples.Support;
using CityRights.Testing;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Tour;

/// <summary>The story in the terminal.</summary>
public partial class ParkingTourTests
{
    private static readonly string[] Papers =
        ["algorithm-scan-car-check.json", "record-art30.csv", "record-art30.json", "record-art30.md"];

    [Fact]
    public async Task Tour_Twice_TellsTheSameAndLeavesOnlyThePapers()
    {
        using var folder = new TempFolder();
        var first = await PlayAsync(folder);
        var papers = Read(folder);
        var second = await PlayAsync(folder);

        Assert.Equal(first, second);
        Assert.Equal(papers, Read(folder));
        Assert.Equal(Papers, papers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([folder.PathOf("out")], Directory.GetFileSystemEntries(folder.Path));

        Assert.Contains("Unkeyed control: 481 of 481 plates found.", first, StringComparison.Ordinal);
        Assert.Contains($"Our files: 0 of {PlateSeries.Count:N0} plates found.", first, StringComparison.Ordinal);
        Assert.Contains("all 481 of the 481", first, StringComparison.Ordinal);
        Assert.Contains("For her the gate says Permit, because the resident said yes.", first, StringComparison.Ordinal);
        Assert.Contains("For her the gate says Deny, because the resident took back the yes.", first, StringComparison.Ordinal);
        Assert.Contains("her car yes, a car without a permit no", first, StringComparison.Ordinal);
        AssertNothingOfAnybody(first);
    }

    private static void AssertNothingOfAnybody(string text)
    {
        Assert.DoesNotMatch(Token(), text);
        Assert.DoesNotMatch(Plate(), text);
        Assert.All(
            Enumerable.Range(1, SyntheticCity.Residents).Select(SyntheticCity.Resident),
            person => Assert.DoesNotContain(person.Name, text, StringComparison.Ordinal));
    }

    private static async Task<string> PlayAsync(TempFolder folder)
    {
        using var tour = SampleProcess.Start("ParkingPermits", folder.Path, "Production", "--tour");
        var code = await tour.EndAsync();
        Assert.Empty(tour.Error);
        Assert.Equal(0, code);
        return tour.Output;
    }

    private static Dictionary<string, string> Read(TempFolder folder) =>
        Directory.GetFiles(folder.PathOf("out")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    [GeneratedRegex("[a-z]+_[0-9]+_[0-9A-Z]{20,}")]
    private static partial Regex Token();

    [GeneratedRegex("[XZ][B-Z]{2}-?[0-9]{2}-?[B-Z]")]
    private static partial Regex Plate();
}
