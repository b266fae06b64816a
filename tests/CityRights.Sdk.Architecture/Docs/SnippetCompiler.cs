using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CityRights.Architecture.Docs;

/// <summary>Compiles snippets in process against everything that this test project sees: the shipped assemblies and their frameworks.</summary>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    internal static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != typeof(SnippetCompiler).Assembly.GetName().Name)
            .Select(path => MetadataReference.CreateFromFile(path))];

    // Versions of framework assemblies that are unified at run time.
    private static readonly string[] Ignored = ["CS1701", "CS1702"];

    /// <summary>Compiles; a warning counts as an error, as it would in a project of this house.</summary>
    public static (byte[]? Program, IReadOnlyList<Diagnostic> Problems) Compile(CSharpSnippet snippet)
    {
        var compilation = CSharpCompilation.Create(
            "Snippet_" + Guid.NewGuid().ToString("N"),
            [
                CSharpSyntaxTree.ParseText(snippet.ImplicitUsings, ParseOptions),
                CSharpSyntaxTree.ParseText(snippet.Source, ParseOptions, path: snippet.Place),
            ],
            References,
            new CSharpCompilationOptions(
                HasProgram(snippet) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        using var output = new MemoryStream();
        var result = compilation.Emit(output);
        var problems = result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !Ignored.Contains(diagnostic.Id))
            .ToList();
        return (problems.Count == 0 ? output.ToArray() : null, problems);
    }

    /// <summary>Whether the snippet has statements to run; declarations alone are only compiled.</summary>
    public static bool HasProgram(CSharpSnippet snippet) =>
        CSharpSyntaxTree.ParseText(snippet.Source, ParseOptions).GetRoot().ChildNodes()
            .Any(node => node.IsKind(SyntaxKind.GlobalStatement));
}
