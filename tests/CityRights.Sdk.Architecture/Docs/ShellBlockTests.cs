using CityRights.Testing;

namespace CityRights.Architecture.Docs;

/// <summary>Commands in the documents do what the page says.</summary>
public class ShellBlockTests
{
    private static readonly string[] Kinds = ["tool", "run", "twice", "server", "show"];

    private static readonly string[] RunByCi = ["run", "twice", "server"];

    [Fact]
    public void Shell_Block_SaysHowItIsProven() =>
        Assert.Empty(Documents.BlocksIn("sh")
            .Where(block => Kinds.Count(block.Has) != 1 || block.Mark("show") is "" || block.Mark("server") is "")
            .Select(block => block.Place));

    /// <summary>The CI script reads the README alone.</summary>
    [Fact]
    public void Shell_BlockForCi_StandsInTheReadme() =>
        Assert.Empty(Documents.BlocksIn("sh")
            .Where(block => block.Page != "README.md" && RunByCi.Any(block.Has))
            .Select(block => block.Place));

    [Fact]
    public void Shell_DataName_IsKnown()
    {
        foreach (var block in Documents.Blocks.Where(block => block.Has("data")))
        {
            Assert.NotNull(PageFolder.DataPath(block.Mark("data")!));
        }
    }

    [ToolFact("bash", "dotnet")]
    public void Shell_ToolBlocks_Succeed()
    {
        foreach (var page in Documents.Blocks.GroupBy(block => block.Page).Where(page => page.Any(IsTool)))
        {
            using var folder = new PageFolder();
            string? output = null;
            foreach (var block in page)
            {
                if (block.Mark("file") is { } file)
                {
                    folder.Write(file, block.Text);
                }
                else if (block.Mark("result") is { } result)
                {
                    Assert.Equal(block.Text, File.ReadAllText(folder.PathOf(result)).ReplaceLineEndings("\n"));
                }
                else if (block.Has("output") && output is not null)
                {
                    Assert.Equal(block.Text.TrimEnd(), output.TrimEnd());
                }
                else if (IsTool(block))
                {
                    if (!Availability.RequireAll && !PageFolder.HasData(block))
                    {
                        break;
                    }

                    output = Run(folder, block);
                }
            }
        }
    }

    private static bool IsTool(CodeBlock block) => block.Language == "sh" && block.Has("tool");

    private static string Run(PageFolder folder, CodeBlock block)
    {
        if (block.Mark("data") is { } data)
        {
            folder.CopyData(data);
        }

        var (exitCode, output, errors) = folder.Run(block.Text);
        Assert.True(exitCode == 0, $"{block.Place} ended with {exitCode}: {errors}");
        return output;
    }
}
