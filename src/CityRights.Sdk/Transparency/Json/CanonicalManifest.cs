using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityRights.Transparency;

/// <summary>
/// The canonical form of a manifest's document: RFC 8785, of which a manifest needs only objects, arrays, strings and truth values, for it
/// holds no number.
/// </summary>
internal static class CanonicalManifest
{
    internal static byte[] Of(ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        var text = new StringBuilder();
        Append(text, parsed.RootElement);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var first = '{';
                foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    AppendString(text.Append(first), member.Name);
                    Append(text.Append(':'), member.Value);
                    first = ',';
                }

                text.Append(first == '{' ? "{}" : "}");
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var separator = false;
                foreach (var item in value.EnumerateArray())
                {
                    Append(separator ? text.Append(',') : text, item);
                    separator = true;
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendString(text, value.GetString()!);
                break;
            default:
                text.Append(value.ValueKind == JsonValueKind.True ? "true" : "false");
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }
}
