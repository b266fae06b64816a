using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

internal sealed class PseudonymJsonConverter<TDomain> : JsonConverter<Pseudonym<TDomain>>
    where TDomain : IPseudonymDomain
{
    public override Pseudonym<TDomain> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<char> token = stackalloc char[TokenText.MaximumLength];

        // A token has no character that JSON escapes, so that an escaped one is another spelling.
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !reader.ValueIsEscaped && LengthOf(reader) <= token.Length
            && Pseudonym<TDomain>.TryParse(token[..reader.CopyString(token)], out var pseudonym))
        {
            return pseudonym;
        }

        throw new JsonException($"The value is no token of the pseudonym domain '{TDomain.Id}'.");
    }

    public override void Write(Utf8JsonWriter writer, Pseudonym<TDomain> value, JsonSerializerOptions options)
    {
        Span<char> token = stackalloc char[TokenText.MaximumLength];
        value.TryWriteToken(token, out var length);
        writer.WriteStringValue(token[..length]);
    }

    public override Pseudonym<TDomain> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Pseudonym<TDomain> value, JsonSerializerOptions options)
    {
        Span<char> token = stackalloc char[TokenText.MaximumLength];
        value.TryWriteToken(token, out var length);
        writer.WritePropertyName(token[..length]);
    }

    private static long LengthOf(in Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
}
