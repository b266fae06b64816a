using System.Collections.Immutable;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Relink;

/// <summary>Says what a run did on standard error, and what is left by version on standard output.</summary>
internal static class RelinkSummary
{
    private static readonly string[] Titles = ["VERSION", "STATE", "PEOPLE", "KNOWN BY NO NEWER"];

    public static void Write(RelinkReport report, ImmutableArray<KeyVersionUse> usage, long dropped, KeyRing ring, ToolConsole console)
    {
        PlainTable.Write(console.Out, Titles, [.. usage.Select(use => RowOf(use, ring))]);
        var counts = report.Counts;
        console.Error.WriteLine(
            $"Read {Numbers.Rows(counts.Read)}: {Numbers.Count(counts.Linked)} linked to key version {Numbers.Plain(report.KeyVersion)}, {Numbers.Count(counts.AlreadyLinked)} linked before, "
            + $"{Numbers.Count(counts.Joined)} joined, {Numbers.Count(counts.Unknown)} not known here, {Numbers.Count(counts.Refused)} refused; {Numbers.Took(report.Elapsed)}{(report.WasResumed ? ", resumed" : "")}.");
        if (dropped > 0)
        {
            console.Error.WriteLine($"Dropped {Numbers.Of(dropped, "older reference")}.");
        }

        var without = report.WithoutSource;
        if (without > 0)
        {
            console.Error.WriteLine(
                $"{Numbers.Count(without)} known by no newer version: their identifiers were not in the file. They are found as long as their version is live, and lost when it is destroyed.");
        }
    }

    private static string[] RowOf(KeyVersionUse use, KeyRing ring) =>
    [
        Numbers.Plain(use.KeyVersion),
        use.KeyVersion <= ring.Versions.Length ? ring.Versions[use.KeyVersion - 1].State.ToString().ToLowerInvariant() : "not in the key file",
        Numbers.Count(use.Rows),
        Numbers.Count(use.Unlinked),
    ];
}
