using System.Text.RegularExpressions;
using CityRights.Testing;

namespace CityRights.Architecture.Words;

/// <summary>Words that the project does not use, and paths of one machine that have no place in it.</summary>
public partial class BannedWordsTests
{
    /// <summary>Files that may hold a word, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["tests/CityRights.Sdk.Architecture/Words/BannedWordsTests.cs"] = "names the words",
        ["LICENSE"] = "the words of the licence are not ours",
    };

    private static readonly string[] Binary = [".png", ".ico", ".db", ".nupkg", ".woff2"];

    private static readonly IReadOnlyList<(string Path, string Text)> Texts =
        [.. WorkingCopy.FilesBelow(RepositoryFiles.Root)
            .Where(path => !Binary.Contains(Path.GetExtension(path)))
            .Select(path => (WorkingCopy.RelativePath(path), File.ReadAllText(path)))
            .Where(file => !Exempt.ContainsKey(file.Item1))];

    /// <summary>The library helps to evidence what the law asks for; whether a city obeys it, no software can say.</summary>
    [Fact]
    public void Text_ClaimToObeyTheLaw_IsNotMade() => AssertNone(Claim(), _ => true);

    /// <summary>Unfinished work never enters the main branch.</summary>
    [Fact]
    public void Source_UnfinishedWork_IsNotThere() =>
        AssertNone(Unfinished(), path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>A path of somebody's machine says nothing to anybody else.</summary>
    [Fact]
    public void Text_MachinePath_IsNotThere() => AssertNone(MachinePath(), _ => true);

    /// <summary>Tests find the data beside the working copy through one class; nothing else knows where it is.</summary>
    [Fact]
    public void Text_FolderOfSharedData_IsKnownToOneClassOnly() =>
        AssertNone(SharedFolder(), path => path is not ("tests/Shared/SharedData.cs" or ".ci/run"));

    [Fact]
    public void Exemption_EachOne_IsStillNeeded() =>
        Assert.Empty(Exempt.Keys.Where(path => !File.Exists(RepositoryFiles.PathOf(path))));

    private static void AssertNone(Regex word, Func<string, bool> isLookedAt) =>
        Assert.Empty(
            from file in Texts
            where isLookedAt(file.Path)
            from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
            where word.IsMatch(line.Text)
            select $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    [GeneratedRegex(@"\bcompliant\b", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(^|[\s""'`(=])/(work|root|tmp|home/\w+|Users/\w+)/|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\.\./shared\b")]
    private static partial Regex SharedFolder();
}
