using System.Text.Json;
using System.Text.RegularExpressions;
using CityRights.Testing;

namespace CityRights.Architecture.Docs;

public partial class PageTests
{
    private static readonly string[] Languages =
        ["csharp", "sh", "diff", "json", "xml", "yaml", "text", "csv", "python", "sql", "html", "http", "markdown", "mermaid"];

    [Fact]
    public void Block_Language_IsKnown() =>
        Assert.Empty(Documents.Blocks.Where(block => !Languages.Contains(block.Language)).Select(block => $"{block.Place}: '{block.Language}'"));

    [Fact]
    public void Block_Json_IsWellFormed() =>
        Assert.Empty(Documents.BlocksIn("json").Where(block => !IsJson(block.Text)).Select(block => block.Place));

    [Fact]
    public void Link_ToAFile_PointsToOneThatIsThere()
    {
        var broken = from page in (string[])[.. Documents.Pages, "SECURITY.md"]
                     let folder = Path.GetDirectoryName(RepositoryFiles.PathOf(page))!
                     from Match link in Link().Matches(Fenced().Replace(File.ReadAllText(RepositoryFiles.PathOf(page)), ""))
                     let target = link.Groups[1].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                     let path = target.Split('#')[0]
                     let file = path.Length == 0 ? RepositoryFiles.PathOf(page) : Path.Combine(folder, path)
                     where !(File.Exists(file) || Directory.Exists(file)) || !HasAnchor(file, target)
                     select $"{page}: {target}";

        Assert.Empty(broken);
    }

    private static bool HasAnchor(string file, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || !file.EndsWith(".md", StringComparison.Ordinal)
            || Heading().Matches(Fenced().Replace(File.ReadAllText(file), ""))
                .Select(heading => AnchorOf(heading.Groups[1].Value))
                .Contains(target[(hash + 1)..]);
    }

    private static string AnchorOf(string heading) =>
        NotInAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*```.*?^\s*```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
