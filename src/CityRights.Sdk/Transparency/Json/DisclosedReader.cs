using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>Reads optional fields; null where one is absent, or where something is wrong with it.</summary>
internal static class DisclosedReader
{
    private static readonly string[] States = [DisclosedJson.Value, DisclosedJson.NotApplicable, DisclosedJson.Pending, DisclosedJson.Withheld];

    internal static Disclosed<LocalisedText>? DisclosedText(this PartReader json, string name) =>
        json.OptionalPart(name, static field => Read(field, static field => field.Localised(DisclosedJson.Value) is { } value ? Disclosed.Value(value) : null!));

    internal static Disclosed<YearMonth>? DisclosedMonth(this PartReader json, string name) =>
        json.OptionalPart(name, static field => Read(field, static field => Disclosed.Value(field.Value<YearMonth>(DisclosedJson.Value, YearMonth.TryParse, Parse.MonthForm))));

    private static Disclosed<T> Read<T>(PartReader json, Func<PartReader, Disclosed<T>> readValue)
        where T : notnull
    {
        if (States.Count(json.Has) != 1)
        {
            json.Add(JsonProblemKind.Malformed, $"An optional field says exactly one of: {string.Join(", ", States)}.");
        }

        return json.Has(DisclosedJson.Value) ? readValue(json)
            : json.Has(DisclosedJson.NotApplicable) ? json.Part(DisclosedJson.NotApplicable, static why => why.Localised(DisclosedJson.Reason) is { } because ? Disclosed.NotApplicable<T>(because) : null!)
            : json.Has(DisclosedJson.Pending) ? json.Part(DisclosedJson.Pending, static why => Disclosed.Pending<T>(why.Day(DisclosedJson.Due)))
            : json.Has(DisclosedJson.Withheld) ? json.Part(DisclosedJson.Withheld, static why => why.Localised(DisclosedJson.Ground) is { } ground ? Disclosed.Withheld<T>(ground, why.OptionalValue<DateOnly>(DisclosedJson.Until, Parse.Day, Parse.DayForm)) : null!)
            : null!;
    }
}
