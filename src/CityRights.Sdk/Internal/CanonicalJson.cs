using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityRights.Internal;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785): one spelling for each JSON value, so that a hash of its bytes means the value. Input is I-JSON
/// (RFC 7493): no member twice, no lone surrogate, numbers within the range of a double.
/// </summary>
internal static class CanonicalJson
{
    private const int MaximumDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };

    /// <summary>Canonicalises a document.</summary>
    /// <param name="utf8">The document, UTF-8 without byte-order mark.</param>
    /// <exception cref="FormatException">It is not I-JSON. The message does not quote it.</exception>
    internal static byte[] Of(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            var output = new ArrayBufferWriter<byte>(utf8.Length);
            Write(document.RootElement, output);
            return output.WrittenSpan.ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw NotIJson();
        }
    }

    /// <summary>Without the cause: a parser quotes what it reads.</summary>
    private static FormatException NotIJson() =>
        new("The document is not I-JSON (RFC 7493): malformed, too deep, a member twice or a lone surrogate.");

    private static void Write(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                WriteArray(element, output);
                break;
            case JsonValueKind.String:
                WriteString(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                Append(output, EcmaScriptNumber.ToText(element.GetDouble()));
                break;
            default:
                Append(output, element.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var member in element.EnumerateObject())
        {
            members.Add((member.Name, member.Value));
        }

        // RFC 8785 section 3.2.3: by UTF-16 code units, which is what ordinal comparison of .NET strings does.
        members.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        var separator = "{";
        foreach (var (name, value) in members)
        {
            Append(output, separator);
            WriteString(name, output);
            Append(output, ":");
            Write(value, output);
            separator = ",";
        }

        Append(output, members.Count == 0 ? "{}" : "}");
    }

    private static void WriteArray(JsonElement element, ArrayBufferWriter<byte> output)
    {
        Append(output, "[");
        var isFirst = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!isFirst)
            {
                Append(output, ",");
            }

            isFirst = false;
            Write(item, output);
        }

        Append(output, "]");
    }

    /// <summary>RFC 8785 section 3.2.2.2: only what must be escaped is, in the shortest form.</summary>
    private static void WriteString(string text, ArrayBufferWriter<byte> output)
    {
        var escaped = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => escaped.Append(unit),
            };
        }

        Append(output, escaped.Append('"').ToString());
    }

    private static void Append(ArrayBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);
}
