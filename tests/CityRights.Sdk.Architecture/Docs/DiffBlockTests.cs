using CityRights.Testing;

namespace CityRights.Architecture.Docs;

/// <summary>A difference shown in a document is one between two files that are there and compile.</summary>
public class DiffBlockTests
{
    [Fact]
    public void Diff_Block_NamesItsFiles() =>
        Assert.Empty(Documents.BlocksIn("diff")
            .Where(block => block.Mark("before") is null || block.Mark("after") is null)
            .Select(block => block.Place));

    [Fact]
    public void Diff_BothSides_StandInTheirFiles() =>
        Assert.Empty(Documents.BlocksIn("diff")
            .Where(block => block.Has("before") && block.Has("after"))
            .SelectMany(block => MissingLines(block.Text, '-', Lines(block.Mark("before")!))
                .Concat(MissingLines(block.Text, '+', Lines(block.Mark("after")!)))
                .Select(line => $"{block.Place}: {line}")));

    [Fact]
    public void Diff_LinesThatDiffer_AreMissed()
    {
        const string text = "@@ -1,2 +1,2 @@\n one\n-two\n+three\n";

        Assert.Empty(MissingLines(text, '-', ["one", "two"]));
        Assert.Equal(["hunk not found, it starts with: one"], MissingLines(text, '+', ["one", "two"]));
    }

    /// <summary>The hunks of which one side does not stand, whole and in order, in a file.</summary>
    private static IEnumerable<string> MissingLines(string diff, char side, IReadOnlyList<string> file)
    {
        var from = 0;
        foreach (var hunk in Hunks(diff))
        {
            var lines = hunk.Where(line => line[0] == ' ' || line[0] == side).Select(line => line[1..]).ToList();
            var found = Enumerable.Range(from, Math.Max(0, file.Count - lines.Count + 1 - from))
                .FirstOrDefault(start => lines.SequenceEqual(file.Skip(start).Take(lines.Count)), -1);
            if (found < 0)
            {
                yield return $"hunk not found, it starts with: {lines.FirstOrDefault()?.Trim()}";
            }
            else
            {
                from = found + lines.Count;
            }
        }
    }

    private static IEnumerable<List<string>> Hunks(string diff)
    {
        var hunk = new List<string>();
        foreach (var line in diff.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("+++", StringComparison.Ordinal))
            {
                if (hunk.Count > 0)
                {
                    yield return hunk;
                }

                hunk = [];
            }
            else
            {
                hunk.Add(line.Length == 0 ? " " : line);
            }
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    private static string[] Lines(string path) => File.ReadAllText(RepositoryFiles.PathOf(path)).ReplaceLineEndings("\n").Split('\n');
}
