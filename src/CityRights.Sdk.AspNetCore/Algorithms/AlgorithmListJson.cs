using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>The list of a service's algorithms as data: enough to see what there is and what has changed.</summary>
internal static class AlgorithmListJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    internal static byte[] Write(IReadOnlyList<RegisteredAlgorithm> algorithms, string path)
    {
        var destination = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(destination, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "cityrights/algorithms/1");
            writer.WriteStartArray("algorithms");
            foreach (var algorithm in algorithms)
            {
                Write(writer, algorithm, path);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        destination.Write("\n"u8);
        return destination.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, RegisteredAlgorithm algorithm, string path)
    {
        var manifest = algorithm.Manifest;
        writer.WriteStartObject();
        writer.WriteString("id", manifest.Id.Value);
        writer.WriteString("uri", manifest.Uri);
        writer.WriteString("version", manifest.Version.ToString());
        writer.WriteStartObject("name");
        foreach (var (language, text) in manifest.Name.Texts)
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
        writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(manifest.Lifecycle.Status)!));
        writer.WriteString("digest", algorithm.Digest.ToString());
        writer.WriteString("manifest", $"{path}/{Uri.EscapeDataString(manifest.Id.Value)}");
        writer.WriteEndObject();
    }
}
