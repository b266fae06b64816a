namespace CityRights.Internal;

/// <summary>The words by which a document spells the values of an enumeration.</summary>
internal sealed class WordMap<TEnum>(params (TEnum Value, string Word)[] words)
    where TEnum : struct, Enum
{
    internal IEnumerable<string> Words => words.Select(static pair => pair.Word);

    /// <summary>The word of a value; the value must have one.</summary>
    internal string WordOf(TEnum value) => words.First(pair => EqualityComparer<TEnum>.Default.Equals(pair.Value, value)).Word;

    /// <summary>The value of a word; the fallback where the member is absent, and where the word is unknown, which is a problem.</summary>
    internal TEnum Read(JsonReading reading, LocatedJson? value, TEnum fallback)
    {
        if (value is null || reading.Text(value) is not { } word)
        {
            return fallback;
        }

        foreach (var (known, spelled) in words)
        {
            if (spelled == word)
            {
                return known;
            }
        }

        reading.Add(
            JsonProblemKind.UnknownWord,
            value,
            $"The word {Printable.Quote(word)} is not known here{NearMatch.Hint(word, Words)}. Write one of: {string.Join(", ", Words)}.");
        return fallback;
    }
}
