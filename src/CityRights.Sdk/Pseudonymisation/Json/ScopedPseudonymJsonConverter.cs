using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

internal sealed class ScopedPseudonymJsonConverter<TDomain> : JsonConverter<ScopedPseudonym<TDomain>>
    where TDomain : IPseudonymDomain
{
    public override ScopedPseudonym<TDomain> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> token = stackalloc char[TokenText.LongestOfScope];
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;

        // A token has no character that JSON escapes, so that an escaped one is another spelling.
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !reader.ValueIsEscaped && length <= token.Length
            && ScopedPseudonym<TDomain>.TryParse(token[..reader.CopyString(token)], out var pseudonym))
        {
            return pseudonym;
        }

        throw new JsonException($"The value is no token of a document or epoch of the pseudonym domain '{TDomain.Id}'.");
    }

    public override void Write(Utf8JsonWriter writer, ScopedPseudonym<TDomain> value, JsonSerializerOptions options)
    {
        Span<char> token = stackalloc char[TokenText.LongestOfScope];
        value.TryWriteToken(token, out var length);
        writer.WriteStringValue(token[..length]);
    }

    public override ScopedPseudonym<TDomain> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ScopedPseudonym<TDomain> value, JsonSerializerOptions options)
    {
        Span<char> token = stackalloc char[TokenText.LongestOfScope];
        value.TryWriteToken(token, out var length);
        writer.WritePropertyName(token[..length]);
    }
}
