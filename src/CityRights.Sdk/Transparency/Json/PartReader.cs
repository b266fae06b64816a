using System.Globalization;
using System.Text.Json;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>Reads one object of a manifest. What is wrong is noted in the reading; the values given back are then never used.</summary>
internal sealed partial class PartReader
{
    internal const int MostItems = 1_000;

    private readonly JsonReading _reading;
    private readonly LocatedJson _at;
    private readonly JsonObject _json;
    private readonly string? _fallback;

    internal PartReader(JsonReading reading, LocatedJson at, JsonObject json, string? fallback)
    {
        _reading = reading;
        _at = at;
        _json = json;
        _fallback = fallback;
    }

    internal delegate bool TryParse<T>(string text, out T value);

    internal bool Has(string name) => _at.Members.Any(member => member.Name == name);

    internal string Text(string name) => _json.Required(name) is { } value ? TextOf(value)! : null!;

    internal string? OptionalText(string name) => _json.Optional(name) is { } value ? TextOf(value) : null;

    internal bool Flag(string name) => _json.Required(name) is { } value && FlagOf(value);

    internal bool OptionalFlag(string name) => _json.Optional(name) is { } value && FlagOf(value);

    internal T Value<T>(string name, TryParse<T> parse, string form)
        where T : struct => _json.Required(name) is { } value && ValueOf(value, parse, form) is { } parsed ? parsed : default;

    internal T? OptionalValue<T>(string name, TryParse<T> parse, string form)
        where T : struct => _json.Optional(name) is { } value ? ValueOf(value, parse, form) : null;

    internal DateOnly Day(string name) => Value<DateOnly>(name, Parse.Day, Parse.DayForm);

    internal TWord Word<TWord>(string name)
        where TWord : struct, Enum => _json.Required(name) is { } value ? WordOf<TWord>(value) ?? default : default;

    internal TWord? OptionalWord<TWord>(string name)
        where TWord : struct, Enum => _json.Optional(name) is { } value ? WordOf<TWord>(value) : null;

    internal ManifestList<TWord> Words<TWord>(string name)
        where TWord : struct, Enum => [.. Items(name).Select(WordOf<TWord>).OfType<TWord>()];

    internal ManifestList<T> Values<T>(string name, TryParse<T> parse, string form)
        where T : struct => [.. Items(name).Select(item => ValueOf(item, parse, form)).OfType<T>()];

    /// <summary>Language tags, in their usual spelling.</summary>
    internal ManifestList<string> Languages(string name) => [.. Items(name).Select(LanguageOf).OfType<string>()];

    internal T Part<T>(string name, Func<PartReader, T> read)
        where T : class => _json.Required(name) is { } value ? PartOf(value, read)! : null!;

    internal T? OptionalPart<T>(string name, Func<PartReader, T> read)
        where T : class => _json.Optional(name) is { } value ? PartOf(value, read) : null;

    internal ManifestList<T> Parts<T>(string name, Func<PartReader, T> read)
        where T : class => [.. Items(name).Select(item => PartOf(item, read)).OfType<T>()];

    internal void Add(JsonProblemKind kind, string message) => _reading.Add(kind, _at, message);

    internal void Add(JsonProblemKind kind, string name, string message) => _reading.Add(kind, _json.Optional(name) ?? _at, message);

    internal static T? PartOf<T>(JsonReading reading, LocatedJson value, string? fallback, Func<PartReader, T> read)
        where T : class
    {
        if (!reading.TryObject(value, out var json))
        {
            return null;
        }

        var part = read(new(reading, value, json, fallback));
        json.Close();
        return part;
    }

    private T? PartOf<T>(LocatedJson value, Func<PartReader, T> read)
        where T : class => PartOf(_reading, value, _fallback, read);

    /// <summary>The items of a list, until there are problems enough.</summary>
    private IEnumerable<LocatedJson> Items(string name)
    {
        if (_json.Required(name) is not { } value || !_reading.Is(value, JsonValueKind.Array))
        {
            return [];
        }

        if (value.Items.Count <= MostItems)
        {
            return value.Items.TakeWhile(_ => !_reading.IsFull);
        }

        _reading.Add(JsonProblemKind.Malformed, value, string.Create(CultureInfo.InvariantCulture, $"The list has more than {MostItems} items."));
        return [];
    }

    private string? TextOf(LocatedJson value)
    {
        if (!_reading.Is(value, JsonValueKind.String))
        {
            return null;
        }

        if (PlainText.Problem(value.Text) is not { } problem)
        {
            return value.Text;
        }

        _reading.Add(JsonProblemKind.Malformed, value, problem);
        return null;
    }

    private string? LanguageOf(LocatedJson value)
    {
        if (TextOf(value) is not { } text)
        {
            return null;
        }

        if (LanguageTag.IsWellFormed(text))
        {
            return LanguageTag.Spell(text);
        }

        _reading.Add(JsonProblemKind.Malformed, value, "A language is a BCP 47 tag such as 'nl' or 'pt-BR'.");
        return null;
    }

    private bool FlagOf(LocatedJson value)
    {
        if (value.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            _reading.Is(value, JsonValueKind.True);
        }

        return value.Kind == JsonValueKind.True;
    }

    private T? ValueOf<T>(LocatedJson value, TryParse<T> parse, string form)
        where T : struct
    {
        if (TextOf(value) is not { } text)
        {
            return null;
        }

        if (parse(text, out var parsed))
        {
            return parsed;
        }

        _reading.Add(JsonProblemKind.Malformed, value, form);
        return null;
    }

    private TWord? WordOf<TWord>(LocatedJson value)
        where TWord : struct, Enum
    {
        if (!_reading.Is(value, JsonValueKind.String))
        {
            return null;
        }

        if (Transparency.Words<TWord>.TryParse(value.Text, out var word))
        {
            return word;
        }

        var words = Transparency.Words<TWord>.All;
        _reading.Add(JsonProblemKind.UnknownWord, value, $"The word {Printable.Quote(value.Text)} is not known here{NearMatch.Hint(value.Text, words)}. The words are: {string.Join(", ", words)}.");
        return null;
    }
}
