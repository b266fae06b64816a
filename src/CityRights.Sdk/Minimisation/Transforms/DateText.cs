using System.Buffers;
using System.Globalization;

namespace CityRights.Minimisation;

/// <summary>How transforms read a date: as it is written, without any change of time zone.</summary>
internal static class DateText
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.,+-Zz ");

    /// <summary>Reads <c>yyyy-MM-dd</c>, alone or followed by a time, or exactly the given format.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, string? format, out DateOnly date)
    {
        text = text.Trim(' ');
        if (format is not null)
        {
            var read = TryParseDay(text, format, out var time);
            date = read ? DateOnly.FromDateTime(time) : default;
            return read;
        }

        date = default;
        return text.Length >= Iso.Length
            && (text.Length == Iso.Length || IsTime(text[Iso.Length..]))
            && DateOnly.TryParseExact(text[..Iso.Length], Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>Refuses a format that cannot tell a date.</summary>
    internal static string? Checked(string? format)
    {
        if (format is null)
        {
            return null;
        }

        // A format that leaves something out reads back another day; one with two digits of the year reads back another century.
        foreach (var sample in (DateTime[])[new(1903, 5, 17, 0, 0, 0, DateTimeKind.Unspecified), new(1987, 11, 23, 0, 0, 0, DateTimeKind.Unspecified), new(2026, 3, 4, 0, 0, 0, DateTimeKind.Unspecified)])
        {
            if (!Keeps(format, sample))
            {
                throw new ArgumentException("The parameter 'format' must be an exact .NET date format with day, month and four-digit year, such as dd.MM.yyyy.", nameof(format));
            }
        }

        return format;
    }

    private static bool Keeps(string format, DateTime sample)
    {
        try
        {
            var written = sample.ToString(format, CultureInfo.InvariantCulture);
            return TryParseDay(written, format, out var read) && read == sample;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The day as it is written: an offset in the text does not move it, and neither does the machine's time zone.</summary>
    private static bool TryParseDay(ReadOnlySpan<char> text, string format, out DateTime day)
    {
        var read = DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        day = time.Date;
        return read;
    }

    private static bool IsTime(ReadOnlySpan<char> rest) =>
        rest is ['T' or 't' or ' ', _, ..] && !rest[1..].ContainsAnyExcept(TimeCharacters);
}
