using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace CityRights.AspNetCore;

/// <summary>
/// Turns a catalogue that stands in configuration back into the document that the strict reader takes. Configuration knows only texts by
/// path; the document holds only texts, so nothing is lost. Two things must be undone: lists have become numbered keys, and the colon in the
/// name of a category of one's own has become a step of the path.
/// </summary>
internal static class CatalogueSection
{
    private const string Schema = "schema";

    // Below these, keys are names of the writer's own, and "0" would be a name.
    private static readonly string[] Named = ["purposes", "categories", "recipients"];

    internal static byte[] ToJson(IConfigurationSection catalogue)
    {
        var destination = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(destination))
        {
            writer.WriteStartObject();
            if (catalogue[Schema] is null)
            {
                writer.WriteString(Schema, "cityrights/catalogue/1");
            }

            WriteMembers(writer, catalogue);
            writer.WriteEndObject();
        }

        return destination.WrittenSpan.ToArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, IConfigurationSection section)
    {
        foreach (var child in section.GetChildren())
        {
            writer.WritePropertyName(child.Key);
            if (child.Key == "categories")
            {
                WriteCategories(writer, child);
            }
            else
            {
                WriteValue(writer, child);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
        {
            writer.WriteStringValue(section.Value);
        }
        else if (!Named.Contains(section.Key) && children.TrueForAll(static child => child.Key.All(char.IsAsciiDigit)))
        {
            writer.WriteStartArray();
            foreach (var child in children)
            {
                WriteValue(writer, child);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteStartObject();
            WriteMembers(writer, section);
            writer.WriteEndObject();
        }
    }

    private static void WriteCategories(Utf8JsonWriter writer, IConfigurationSection categories)
    {
        writer.WriteStartObject();
        foreach (var taxonomy in categories.GetChildren())
        {
            foreach (var term in taxonomy.GetChildren())
            {
                writer.WritePropertyName($"{taxonomy.Key}:{term.Key}");
                WriteValue(writer, term);
            }
        }

        writer.WriteEndObject();
    }
}
