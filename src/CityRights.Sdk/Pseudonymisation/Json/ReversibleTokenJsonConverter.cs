using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

internal sealed class ReversibleTokenJsonConverter<TDomain> : JsonConverter<ReversibleToken<TDomain>>
    where TDomain : IPseudonymDomain
{
    public override ReversibleToken<TDomain> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TokenJson.TryGetToken(ref reader, ReversibleTokenText.MaximumLength, out var text) && ReversibleToken<TDomain>.TryParse(text, out var token)
            ? token
            : throw new JsonException($"The value is no reversible token of the pseudonym domain '{TDomain.Id}'.");

    public override void Write(Utf8JsonWriter writer, ReversibleToken<TDomain> value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToToken());

    public override ReversibleToken<TDomain> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ReversibleToken<TDomain> value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToToken());
}
