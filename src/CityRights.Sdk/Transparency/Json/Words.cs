using System.Collections.Frozen;
using System.Text.Json;

namespace CityRights.Transparency;

/// <summary>The words by which a document names the values of an enumeration: their names in camel case.</summary>
internal static class Words<TWord>
    where TWord : struct, Enum
{
    private static readonly FrozenDictionary<TWord, string> ByValue =
        Enum.GetValues<TWord>().ToFrozenDictionary(static value => value, static value => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value)!));

    private static readonly FrozenDictionary<string, TWord> ByWord =
        ByValue.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All words, in the order of the enumeration.</summary>
    internal static IEnumerable<string> All => Enum.GetValues<TWord>().Select(static value => ByValue[value]);

    /// <summary>The word for a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    internal static string Of(TWord value) =>
        ByValue.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value), $"{typeof(TWord).Name} has no such value.");

    internal static bool TryParse(string word, out TWord value) => ByWord.TryGetValue(word, out value);
}
