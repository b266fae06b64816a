using System.Globalization;
using CityRights.Internal;

namespace CityRights;

/// <summary>The values that a catalogue document writes as text, each with the sentence for a text that is not of its form.</summary>
internal static class CatalogueValues
{
    internal const string IdentifierForm = "A name is 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit; correct it.";

    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    internal static DataCategory? Category(JsonReading reading, LocatedJson? value)
    {
        if (value is null || reading.Text(value) is not { } text)
        {
            return null;
        }

        if (DataCategory.TryParse(text, out var category))
        {
            return category;
        }

        var hint = DataCategory.Hint($"{DataCategory.DpvTaxonomy}:{text}", []);
        reading.Add(JsonProblemKind.Malformed, value, $"A data category is written 'taxonomy:Term', for example 'pd:EmailAddress'{hint}.");
        return null;
    }

    internal static NoticeId Notice(JsonReading reading, LocatedJson? value)
    {
        if (value is null || reading.Text(value) is not { } text)
        {
            return default;
        }

        if (!NoticeId.TryParse(text, out var notice))
        {
            reading.Add(JsonProblemKind.Malformed, value, IdentifierForm);
        }

        return notice;
    }

    internal static Period Period(JsonReading reading, LocatedJson? value)
    {
        if (value is null || reading.Text(value) is not { } text)
        {
            return default;
        }

        if (!CityRights.Period.TryParse(text, out var period))
        {
            reading.Add(JsonProblemKind.Malformed, value, "A period is written as an ISO 8601 duration of years, months, weeks or days, for example 'P1Y6M', 'P2W' or 'P91D'.");
        }

        return period;
    }

    internal static SecondGround? Ground(JsonReading reading, LocatedJson article, string? provision)
    {
        if (reading.Text(article) is not { } text)
        {
            return null;
        }

        var ground = SecondGround.Find(text);
        if (ground is null)
        {
            reading.Add(JsonProblemKind.UnknownWord, article, $"The article {Printable.Quote(text)} is not known here. Write one of: {string.Join(", ", SecondGround.Articles)}.");
        }
        else if (ground.NeedsProvision && provision is null)
        {
            reading.Add(JsonProblemKind.Missing, article, $"Art. {text} refers to a provision of Union or national law; add \"{CatalogueMembers.Provision}\".");
        }

        return ground?.With(provision);
    }

    internal static DateTimeOffset? Instant(JsonReading reading, LocatedJson? value)
    {
        if (value is null || reading.Text(value) is not { } text)
        {
            return null;
        }

        // 'K' also takes a text without an offset, and a short offset: RFC 3339 has neither.
        if ((text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':'))
            && DateTimeOffset.TryParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        reading.Add(JsonProblemKind.Malformed, value, "A date with time is written with its offset, for example '2027-03-01T00:00:00+01:00' (RFC 3339).");
        return null;
    }

    // Equal instants are written alike, whatever offset they were declared with.
    internal static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);
}
