using System.Text.Json;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>Wycheproof files, wherever they stand: chosen by the algorithm that they name in themselves.</summary>
internal static class WycheproofFiles
{
    /// <summary>All cases of an algorithm, with the group that each stands in.</summary>
    public static IEnumerable<(JsonElement Group, JsonElement Case)> Cases(string algorithm) =>
        from file in SharedData.Files("conformance", "*.json")
        let root = Read(file)
        where root is { ValueKind: JsonValueKind.Object } && root.Value.TryGetProperty("algorithm", out var name) && name.ValueEquals(algorithm)
        from testGroup in root.Value.GetProperty("testGroups").EnumerateArray()
        from test in testGroup.GetProperty("tests").EnumerateArray()
        select (testGroup, test);

    public static byte[] Bytes(this JsonElement test, string member) => Convert.FromHexString(test.GetProperty(member).GetString()!);

    public static bool IsValid(this JsonElement test) => test.GetProperty("result").GetString() switch
    {
        "valid" or "acceptable" => true,
        "invalid" => false,
        var other => throw new InvalidDataException($"Unknown result '{other}'."),
    };

    /// <summary>The name of a case for messages.</summary>
    public static string Name(this JsonElement test) => $"case {test.GetProperty("tcId").GetInt32()}";

    private static JsonElement? Read(string file)
    {
        // Cheaper than parsing every file.
        var bytes = File.ReadAllBytes(file);
        if (bytes.AsSpan().IndexOf("\"algorithm\""u8) < 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // Files of other kinds may be wrong on purpose.
            return null;
        }
    }
}
