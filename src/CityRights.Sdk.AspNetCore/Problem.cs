using System.Buffers;
using System.Text.Json;

namespace CityRights.AspNetCore;

/// <summary>An error as a document (RFC 9457), without anything of the request in it.</summary>
internal static class Problem
{
    internal const string ContentType = "application/problem+json";

    internal static Representation Of(int status, string type, string title, Action<Utf8JsonWriter>? writeMore = null)
    {
        var destination = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(destination))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("title", title);
            writer.WriteNumber("status", status);
            writeMore?.Invoke(writer);
            writer.WriteEndObject();
        }

        var body = destination.WrittenSpan.ToArray();
        return new(body, ContentType, Representation.TagOf(body)) { Status = status };
    }
}
