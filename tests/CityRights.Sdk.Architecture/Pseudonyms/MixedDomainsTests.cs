using CityRights.Architecture.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CityRights.Architecture.Pseudonyms;

/// <summary>Two domains do not mix: the compiler says so. Each expression compiles as soon as both pseudonyms are of one domain.</summary>
public class MixedDomainsTests
{
    private const string Program = """
        using System.Collections.Generic;
        using System.Linq;
        using CityRights.Pseudonymisation;

        public sealed class Parking : IPseudonymDomain { public static string Id => "parking"; public static string Prefix => "park"; }
        public sealed class YouthCare : IPseudonymDomain { public static string Id => "youth-care"; public static string Prefix => "yc"; }

        public sealed record Row(Pseudonym<FIRST> Person);

        public static class Mixing
        {
            public static void Use(
                Pseudonym<FIRST> first, Pseudonym<SECOND> second, IPseudonymiser<FIRST> pseudonymiser, HashSet<Pseudonym<FIRST>> known, IEnumerable<Row> rows)
            {
                STATEMENT;
            }
        }
        """;

    public static TheoryData<string, string> Mixes() => new()
    {
        { "_ = first == second", "CS0019" },
        { "_ = first != second", "CS0019" },
        { "_ = first.Equals(second)", "CS0619" },
        { "first = second", "CS0029" },
        { "_ = (Pseudonym<FIRST>)second", "CS0030" },
        { "_ = new Row(second)", "CS1503" },
        { "_ = known.Contains(second)", "CS1503" },
        { "_ = rows.Where(row => row.Person == second)", "CS0019" },
        { "_ = pseudonymiser.CandidatesFor(\"x\").Contains(second)", "CS1503" },
        { "_ = rows.Join(new[] { second }, row => row.Person, other => other, (row, other) => row)", "CS0411" },
        { "IPseudonymiser<SECOND> other = pseudonymiser; _ = other", "CS0266" },
        { "second = pseudonymiser.Pseudonymise(\"x\")", "CS0029" },
    };

    [Theory]
    [MemberData(nameof(Mixes))]
    public void Mix_OfTwoDomains_DoesNotCompile(string statement, string error)
    {
        Assert.Empty(Errors(statement, second: "Parking"));
        Assert.Equal([error], Errors(statement, second: "YouthCare").Distinct());
    }

    private static IEnumerable<string> Errors(string statement, string second)
    {
        var source = Program.Replace("STATEMENT", statement, StringComparison.Ordinal)
            .Replace("FIRST", "Parking", StringComparison.Ordinal).Replace("SECOND", second, StringComparison.Ordinal);
        return CSharpCompilation.Create(
                "Mixing",
                [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
                SnippetCompiler.References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id);
    }
}
