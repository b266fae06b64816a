using System.Text;
using System.Text.RegularExpressions;
using CityRights.Testing;

namespace CityRights.Architecture.Docs;

/// <summary>The documents for users, and the code in them.</summary>
internal static partial class Documents
{
    /// <summary>README.md and all pages below docs.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["README.md", .. WorkingCopy.FilesBelow(RepositoryFiles.PathOf("docs"))
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal))
            .Select(WorkingCopy.RelativePath)];

    public static IReadOnlyList<CodeBlock> Blocks { get; } =
        [.. Pages.SelectMany(page => BlocksOf(page, File.ReadAllText(RepositoryFiles.PathOf(page))))];

    public static IEnumerable<CodeBlock> BlocksIn(string language) => Blocks.Where(block => block.Language == language);

    /// <summary>The fenced blocks of a text in Markdown.</summary>
    public static IEnumerable<CodeBlock> BlocksOf(string page, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = Fence().Match(lines[i]);
            if (!fence.Success)
            {
                continue;
            }

            var (indent, ticks, start) = (fence.Groups[1].Value, fence.Groups[2].Value, i);
            var marks = i > 0 ? MarksOf(lines[i - 1]) : new Dictionary<string, string>(StringComparer.Ordinal);
            var text = new StringBuilder();
            while (++i < lines.Length && lines[i].Trim() != ticks)
            {
                text.Append(lines[i].StartsWith(indent, StringComparison.Ordinal) ? lines[i][indent.Length..] : lines[i]).Append('\n');
            }

            yield return new(page, start + 1, fence.Groups[3].Value, marks, text.ToString());
        }
    }

    private static Dictionary<string, string> MarksOf(string line)
    {
        var comment = Comment().Match(line);
        return comment.Success
            ? Mark().Matches(comment.Groups[1].Value).ToDictionary(
                mark => mark.Groups[1].Value, mark => mark.Groups[2].Value.Trim('"'), StringComparer.Ordinal)
            : new(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(\s*)(`{3,})\s*([\w#+-]*)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!--\s*code:(.*?)-->\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"([\w-]+)(?:=(""[^""]*""|\S+))?")]
    private static partial Regex Mark();
}
