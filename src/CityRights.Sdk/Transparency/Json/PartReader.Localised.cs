using CityRights.Internal;

namespace CityRights.Transparency;

internal sealed partial class PartReader
{
    internal LocalisedText Localised(string name) => _json.Required(name) is { } value ? LocalisedOf(value)! : null!;

    internal LocalisedText? OptionalLocalised(string name) => _json.Optional(name) is { } value ? LocalisedOf(value) : null;

    private LocalisedText? LocalisedOf(LocatedJson value)
    {
        if (!_reading.TryObject(value, out var json))
        {
            return null;
        }

        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var sound = true;
        foreach (var member in json.Entries())
        {
            if (!LanguageTag.IsWellFormed(member.Name))
            {
                _reading.Add(JsonProblemKind.Malformed, member.Value, "The name of a text is its language, a BCP 47 tag such as 'nl' or 'pt-BR'.");
                sound = false;
            }
            else if (TextOf(member.Value) is not { } text)
            {
                sound = false;
            }
            else if (!texts.TryAdd(member.Name, text))
            {
                _reading.Add(JsonProblemKind.Duplicate, member.Value, "The language stands twice, in different cases; keep one.");
                sound = false;
            }
        }

        if (texts.Count == 0 && sound)
        {
            _reading.Add(JsonProblemKind.Missing, value, "The text stands in no language; write it in at least one.");
        }

        return !sound || texts.Count == 0 ? null
            : LocalisedText.From(texts, _fallback is not null && texts.ContainsKey(_fallback) ? _fallback : texts.Keys.Order(StringComparer.OrdinalIgnoreCase).First());
    }
}
