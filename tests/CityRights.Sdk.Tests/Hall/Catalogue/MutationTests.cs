using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Xunit;

namespace CityRights.Tests.Hall.Catalogue;

/// <summary>Documents that nobody meant: reading them gives a catalogue or a <see cref="CatalogueException"/>, and never anything else.</summary>
public sealed class MutationTests
{
    [Property(MaxTest = 1_000)]
    public bool Load_BytesChanged_GivesACatalogueOrItsException(int seed)
    {
        var random = new Random(seed);
        var bytes = CatalogueText.Save(new RandomCatalogue(random.Next(50)).Make());
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Length);
            bytes = random.Next(3) switch
            {
                0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..]],
                _ => [.. bytes[..at], .. "{}[]\",:\\u0"u8.ToArray().AsSpan(random.Next(9), 1), .. bytes[at..]],
            };
        }

        return Survives(bytes);
    }

    [Property(MaxTest = 1_000)]
    public bool Load_ValuesExchanged_GivesACatalogueOrItsException(int seed) => Survives(Encoding.UTF8.GetBytes(Exchanged(seed)));

    [Property(MaxTest = 300)]
    public bool Load_Cut_GivesItsException(int seed)
    {
        var random = new Random(seed);
        var bytes = CatalogueText.Save(new RandomCatalogue(random.Next(50)).Make());
        return ProblemsOf(bytes[..random.Next(bytes.Length - 2)]) is [{ Code: "CRT-HALL-160", Line: > 0, Column: > 0 }];
    }

    /// <summary>A document in which values were replaced by others, or members removed, renamed or added: still JSON.</summary>
    internal static string Exchanged(int seed)
    {
        var random = new Random(seed);
        var document = JsonNode.Parse(CatalogueText.Save(new RandomCatalogue(random.Next(50)).Make()))!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var all = Descendants(document).ToList();
            switch (all[random.Next(all.Count)])
            {
                case JsonObject { Count: > 0 } changed when random.Next(2) == 0:
                    changed.Remove(changed.ElementAt(random.Next(changed.Count)).Key);
                    break;
                case JsonObject changed:
                    changed[random.Next(3) switch { 0 => "basis", 1 => "x", _ => "retenton" }] = Odd(random);
                    break;
                case JsonArray changed when random.Next(2) == 0:
                    changed.Add(Odd(random));
                    break;
                case { Parent: not null } changed:
                    changed.ReplaceWith(Odd(random));
                    break;
            }
        }

        return document.ToJsonString();
    }

    private static JsonNode? Odd(Random random) => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(1),
        2 => JsonValue.Create(true),
        3 => new JsonArray(),
        4 => new JsonObject(),
        5 => JsonValue.Create(""),
        6 => JsonValue.Create("none"),
        7 => JsonValue.Create("P1Y"),
        8 => JsonValue.Create("pd:EmailAddress"),
        _ => JsonValue.Create("line\nbreak"),
    };

    private static IEnumerable<JsonNode> Descendants(JsonNode? node)
    {
        if (node is null)
        {
            return [];
        }

        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject opened => opened.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return [node, .. children.SelectMany(Descendants)];
    }

    private static bool Survives(byte[] bytes)
    {
        var problems = ProblemsOf(bytes);
        return problems.All(problem => problem is { Code: not "", Message: not "", Line: > 0 or null } && !problem.ToString().Any(char.IsControl));
    }

    private static IReadOnlyList<CatalogueProblem> ProblemsOf(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            PurposeCatalogue.Load(stream);
            return [];
        }
        catch (CatalogueException exception)
        {
            return exception.Problems;
        }
    }
}
