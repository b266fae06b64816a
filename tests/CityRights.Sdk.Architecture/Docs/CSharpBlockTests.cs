using CityRights.Testing;

namespace CityRights.Architecture.Docs;

/// <summary>C# in the documents compiles without a warning and runs.</summary>
[Collection(nameof(ProcessWide))]
public class CSharpBlockTests
{
    [Fact]
    public void Snippet_Compiled_HasNoProblem()
    {
        var problems = CSharpSnippet.All
            .Where(snippet => snippet.Fails is null)
            .SelectMany(snippet => SnippetCompiler.Compile(snippet).Problems.Select(problem => $"{snippet.Place}: {problem}"));

        Assert.Empty(problems);
    }

    [Fact]
    public void Snippet_MarkedToFail_IsRefusedForThatReason()
    {
        var accepted = CSharpSnippet.All
            .Where(snippet => snippet.Fails is not null)
            .Where(snippet => SnippetCompiler.Compile(snippet).Problems.Select(problem => problem.Id).Distinct().ToList() is not [var id] || id != snippet.Fails)
            .Select(snippet => snippet.Place);

        Assert.Empty(accepted);
    }

    [Fact]
    public async Task Snippet_Run_EndsWellAndPrintsWhatThePageSays()
    {
        foreach (var snippet in CSharpSnippet.All.Where(snippet => snippet.IsRun && SnippetCompiler.HasProgram(snippet)))
        {
            var program = SnippetCompiler.Compile(snippet).Program;
            Assert.True(program is not null, $"{snippet.Place} does not compile");
            var error = await Record.ExceptionAsync(async () =>
            {
                var printed = await SnippetRunner.RunAsync(program, snippet.IsWeb ? "Development" : null, snippet.Get);
                if (OutputAfter(snippet) is { } promised)
                {
                    Assert.Equal(promised.TrimEnd(), printed.TrimEnd());
                }
            });
            Assert.True(error is null, $"{snippet.Place}: {error}");
        }
    }

    [Fact]
    public void Snippet_NotRun_SaysWhy() =>
        Assert.Empty(Documents.BlocksIn("csharp").Where(block => block.Mark("compile") is "").Select(block => block.Place));

    [Fact]
    public void Wrapper_EachOne_IsUsed() =>
        Assert.Empty(WorkingCopy.FilesBelow(RepositoryFiles.PathOf("tests/CityRights.Sdk.Architecture/Docs"))
            .Where(path => WorkingCopy.RelativePath(path).Contains("/Wrappers/", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Except(Documents.Blocks.Select(block => block.Mark("wrapper") ?? "")));

    [Theory]
    [InlineData("int x = \"no number\";\n", "CS0029")]
    [InlineData("string? none = null; Console.Write(none.Length);\n", "CS8602")]
    [InlineData("Console.Write(CityRights.NoSuchType);\n", "CS0234")]
    public void Compiler_BrokenCode_IsRefused(string code, string id)
    {
        var problems = SnippetCompiler.Compile(Snippet(code)).Problems;

        Assert.Contains(id, problems.Select(problem => problem.Id));
    }

    [Fact]
    public async Task Runner_ProgramThatThrows_IsAFailure()
    {
        var program = SnippetCompiler.Compile(Snippet("throw new InvalidOperationException();\n")).Program!;

        await Assert.ThrowsAnyAsync<Exception>(() => SnippetRunner.RunAsync(program));
    }

    [Fact]
    public async Task Runner_WebProgram_IsFetchedAndStopped()
    {
        var snippet = Snippet("var app = WebApplication.Create(args);\napp.MapGet(\"/here\", () => \"yes\");\napp.Run();\n", ("web", ""));
        var program = SnippetCompiler.Compile(snippet).Program!;

        await SnippetRunner.RunAsync(program, get: "/here");
        await Assert.ThrowsAsync<HttpRequestException>(() => SnippetRunner.RunAsync(program, get: "/not-here"));
    }

    private static CSharpSnippet Snippet(string code, params (string Name, string Value)[] marks) =>
        new([new("control", 1, "csharp", marks.ToDictionary(mark => mark.Name, mark => mark.Value), code)]);

    private static string? OutputAfter(CSharpSnippet snippet)
    {
        var index = Documents.Blocks.ToList().IndexOf(snippet.Blocks[^1]);
        return Documents.Blocks.ElementAtOrDefault(index + 1) is { } next && next.Page == snippet.Blocks[0].Page && next.Has("output")
            ? next.Text
            : null;
    }
}
