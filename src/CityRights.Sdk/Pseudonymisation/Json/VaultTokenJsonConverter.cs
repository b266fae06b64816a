using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

internal sealed class VaultTokenJsonConverter<TDomain> : JsonConverter<VaultToken<TDomain>>
    where TDomain : IPseudonymDomain
{
    public override VaultToken<TDomain> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TokenJson.TryGetToken(ref reader, VaultTokenText.MaximumLength, out var text) && VaultToken<TDomain>.TryParse(text, out var token)
            ? token
            : throw new JsonException($"The value is no vault token of the pseudonym domain '{TDomain.Id}'.");

    public override void Write(Utf8JsonWriter writer, VaultToken<TDomain> value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToToken());

    public override VaultToken<TDomain> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, VaultToken<TDomain> value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToToken());
}
