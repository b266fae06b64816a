using System.Globalization;

namespace CityRights.Minimisation;

/// <summary>A value as the text that transforms and pseudonyms read: invariant, dates and times in ISO 8601.</summary>
internal static class ValueText
{
    /// <summary>Longer than any value that is not a text: a date with time, fraction and offset has 33 characters, a decimal 30, an enumeration's name is a C# identifier.</summary>
    internal const int Longest = 512;

    internal static bool IsText<TValue>()
    {
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        return type == typeof(string) || typeof(ISpanFormattable).IsAssignableFrom(type);
    }

    /// <summary>Writes a value that is neither null nor a string.</summary>
    internal static bool TryFormat<TValue>(TValue value, Span<char> destination, out int charsWritten)
    {
        // The pattern on an exact type does not box; only the last arm does.
        switch (value)
        {
            case int number:
                return number.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
            case long number:
                return number.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
            case DateOnly date:
                return date.TryFormat(destination, out charsWritten, "O", CultureInfo.InvariantCulture);
            case DateTime time:
                return time.TryFormat(destination, out charsWritten, "O", CultureInfo.InvariantCulture);
            case DateTimeOffset time:
                return time.TryFormat(destination, out charsWritten, "O", CultureInfo.InvariantCulture);
            case TimeOnly time:
                return time.TryFormat(destination, out charsWritten, "O", CultureInfo.InvariantCulture);
            case Guid id:
                return id.TryFormat(destination, out charsWritten);
            case ISpanFormattable formattable:
                return formattable.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);
            default:
                charsWritten = 0;
                return false;
        }
    }
}
