using System.Text.Json;

namespace CityRights.Internal;

/// <summary>What a document leaves out: members that say nothing.</summary>
internal static class Utf8JsonWriterExtensions
{
    internal static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    internal static void WriteWord<TEnum>(this Utf8JsonWriter writer, string name, TEnum value, TEnum unsaid, WordMap<TEnum> words)
        where TEnum : struct, Enum
    {
        if (!EqualityComparer<TEnum>.Default.Equals(value, unsaid))
        {
            writer.WriteString(name, words.WordOf(value));
        }
    }

    /// <summary>Writes an array, unless it is empty.</summary>
    internal static void WriteMany<T>(this Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
