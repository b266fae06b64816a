using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CityRights.Tests.Transparency.Json;

/// <summary>Judges documents under the published schema, by an evaluator of exactly the keywords that the schema uses, apart from the reader's code.</summary>
internal static class ManifestSchema
{
    public static JsonElement Root { get; } = Load();

    /// <summary>The places where a document is not valid; empty where it is.</summary>
    public static IReadOnlyList<string> Errors(ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        var errors = new List<string>();
        Judge(Root, parsed.RootElement, "", errors);
        return errors;
    }

    private static JsonElement Load()
    {
        using var stream = typeof(CityRightsException).Assembly.GetManifestResourceStream("manifest.schema.json")!;
        using var parsed = JsonDocument.Parse(stream);
        return parsed.RootElement.Clone();
    }

    private static void Judge(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var rule = keyword.Value;
            var holds = keyword.Name switch
            {
                "$ref" => Referred(rule, value, path, errors),
                "type" => TypeOf(value) == rule.GetString(),
                "const" => value.ValueKind == JsonValueKind.String && value.GetString() == rule.GetString(),
                "enum" => value.ValueKind == JsonValueKind.String && rule.EnumerateArray().Any(word => word.GetString() == value.GetString()),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(5)),
                "maxLength" => value.ValueKind != JsonValueKind.String || new StringInfo(value.GetString()!).LengthInTextElements <= rule.GetInt32(),
                "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= rule.GetInt32(),
                "maxProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() <= rule.GetInt32(),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
                "items" => value.ValueKind != JsonValueKind.Array || Items(rule, value, path, errors),
                "properties" => value.ValueKind != JsonValueKind.Object || Properties(rule, value, path, errors),
                "propertyNames" => value.ValueKind != JsonValueKind.Object || Names(rule, value, path, errors),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || Additional(schema, rule, value, path, errors),
                "$schema" or "$id" or "title" or "description" or "format" or "$defs" => true,
                _ => throw new InvalidOperationException($"The evaluator does not know '{keyword.Name}'."),
            };
            if (!holds)
            {
                errors.Add($"{path}: {keyword.Name}");
            }
        }
    }

    private static bool Referred(JsonElement reference, JsonElement value, string path, List<string> errors)
    {
        Judge(Root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), value, path, errors);
        return true;
    }

    private static bool Items(JsonElement rule, JsonElement value, string path, List<string> errors)
    {
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Judge(rule, item, $"{path}/{index}", errors);
        }

        return true;
    }

    private static bool Properties(JsonElement rule, JsonElement value, string path, List<string> errors)
    {
        foreach (var property in rule.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var member))
            {
                Judge(property.Value, member, $"{path}/{property.Name}", errors);
            }
        }

        return true;
    }

    private static bool Names(JsonElement rule, JsonElement value, string path, List<string> errors)
    {
        foreach (var member in value.EnumerateObject())
        {
            using var name = JsonDocument.Parse(JsonSerializer.Serialize(member.Name));
            Judge(rule, name.RootElement, $"{path}/{member.Name}", errors);
        }

        return true;
    }

    private static bool Additional(JsonElement schema, JsonElement rule, JsonElement value, string path, List<string> errors)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToList() : [];
        foreach (var member in value.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            if (rule.ValueKind == JsonValueKind.False)
            {
                return false;
            }

            Judge(rule, member.Value, $"{path}/{member.Name}", errors);
        }

        return true;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        _ => "null",
    };
}
