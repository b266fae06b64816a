using System.Text.RegularExpressions;
using CityRights.Testing;

namespace CityRights.Architecture.Repository;

/// <summary>Every code that the sources can raise is explained, and nothing is explained that cannot happen.</summary>
public partial class DiagnosticCodeTests
{
    private static readonly IReadOnlyList<string> Raised =
        [.. ShippedAssemblies.AllSourceFiles()
            .SelectMany(path => Literal().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyList<string> Listed =
        [.. WorkingCopy.FilesBelow(RepositoryFiles.PathOf("docs/diagnostics"))
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(path => Row().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups[1].Value)];

    [Fact]
    public void Code_RaisedInSource_IsListed() => Assert.Empty(Raised.Except(Listed));

    [Fact]
    public void Code_Listed_IsRaisedInSource() => Assert.Empty(Listed.Except(Raised));

    [Fact]
    public void Code_Listed_IsListedOnce() =>
        Assert.Empty(Listed.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key));

    [GeneratedRegex(@"""(CRT-[A-Z]+-\d{3})""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\|\s*(?:\[)?`?(CRT-[A-Z]+-\d{3})`?", RegexOptions.Multiline)]
    private static partial Regex Row();
}
