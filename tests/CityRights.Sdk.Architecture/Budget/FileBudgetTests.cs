namespace CityRights.Architecture.Budget;

/// <summary>
/// The sizes of the hand-written files of <c>src</c>. A file past the budget holds a second idea: give it its own file.
/// </summary>
public class FileBudgetTests
{
    private const int Median = 60;
    private const int NinetiethPercentile = 200;
    private const int Maximum = 400;

    private static readonly IReadOnlyList<(string Path, int Lines)> Files =
        [.. ShippedAssemblies.AllSourceFiles()
            .Select(path => (WorkingCopy.RelativePath(path), File.ReadLines(path).Count()))
            .OrderBy(file => file.Item2)];

    [Fact]
    public void Files_Median_IsWithinBudget() => Assert.InRange(Percentile(0.5), 1, Median);

    [Fact]
    public void Files_NinetiethPercentile_IsWithinBudget() => Assert.InRange(Percentile(0.9), 1, NinetiethPercentile);

    [Fact]
    public void Files_EachOne_IsBelowTheMaximum() =>
        Assert.Empty(Files.Where(file => file.Lines > Maximum).Select(file => $"{file.Path}: {file.Lines} lines"));

    private static int Percentile(double share) => Files[(int)Math.Ceiling(share * Files.Count) - 1].Lines;
}
