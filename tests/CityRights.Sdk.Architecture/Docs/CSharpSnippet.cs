using CityRights.Testing;

namespace CityRights.Architecture.Docs;

/// <summary>What is compiled as one program: a block, or all blocks of a group of a page.</summary>
internal sealed record CSharpSnippet(IReadOnlyList<CodeBlock> Blocks)
{
    private static readonly string[] ConsoleUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    /// <summary>All snippets of the documents.</summary>
    public static IReadOnlyList<CSharpSnippet> All { get; } = Of(Documents.BlocksIn("csharp"));

    public string Place => Blocks[0].Place;

    public bool IsWeb => Blocks.Any(block => block.Has("web"));

    /// <summary>The path to fetch of a web program, if any.</summary>
    public string? Get => Blocks.Select(block => block.Mark("get")).FirstOrDefault(path => path is not null);

    /// <summary>The error that the compiler must give, if any.</summary>
    public string? Fails => Blocks.Select(block => block.Mark("fails")).FirstOrDefault(id => id is not null);

    public bool IsRun => Fails is null && !Blocks.Any(block => block.Has("compile"));

    /// <summary>The program's own text.</summary>
    public string Source
    {
        get
        {
            var text = string.Concat(Blocks.Select(block => block.Text));
            return Blocks[0].Mark("wrapper") is { } wrapper ? Wrap(wrapper, text) : text;
        }
    }

    /// <summary>The usings that a project of its kind has without writing them.</summary>
    public string ImplicitUsings =>
        string.Concat((IsWeb ? [.. ConsoleUsings, .. WebUsings] : ConsoleUsings).Select(name => $"global using global::{name};\n"));

    /// <summary>The snippets that some blocks make.</summary>
    public static IReadOnlyList<CSharpSnippet> Of(IEnumerable<CodeBlock> blocks) =>
        [.. blocks.GroupBy(block => block.Mark("group") is { } group ? $"{block.Page}#{group}" : block.Place)
            .Select(group => new CSharpSnippet([.. group]))];

    private static string Wrap(string wrapper, string text)
    {
        const string place = "/* block */";
        var around = File.ReadAllText(RepositoryFiles.PathOf($"tests/CityRights.Sdk.Architecture/Docs/Wrappers/{wrapper}.txt"));
        return around.Contains(place, StringComparison.Ordinal)
            ? around.Replace(place, text, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The wrapper '{wrapper}' has no place for the block.");
    }
}
