using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityRights.Consent;

/// <summary>An instant as RFC 3339 text in UTC with <c>Z</c>, to the tick, fractions without trailing zeros; no other spelling is read.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(
            reader.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new JsonException("An instant is RFC 3339 text in UTC that ends in 'Z'.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));
}
