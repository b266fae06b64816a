using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Consent;

/// <summary>An enumeration as its name in camel case; numbers and other spellings are refused.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
internal sealed class WordConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Words =
        Enum.GetValues<TEnum>().ToDictionary(static value => value, static value => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value)!));

    private static readonly Dictionary<string, TEnum> Values = Words.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException("The word is not known.");

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Words.TryGetValue(value, out var word) ? word : throw new JsonException("The value is not known."));
}
