using System.Globalization;

namespace CityRights.Transparency;

/// <summary>The forms of the values that a document writes as text, each with the sentence for a text that is not of it.</summary>
internal static class Parse
{
    internal const string DayForm = "Here belongs a day, for example '2027-01-31'.";
    internal const string MonthForm = "Here belongs a month, for example '2026-03'.";
    internal const string VersionForm = "Here belongs a version, for example '1.2.0' (Semantic Versioning 2.0.0).";
    internal const string AlgorithmForm = "An algorithm's id is 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit.";
    internal const string PurposeForm = "A purpose's id is 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit.";
    internal const string CategoryForm = "A data category is written 'taxonomy:Term', for example 'pd:EmailAddress'.";

    internal static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    internal static bool Algorithm(string text, out AlgorithmId id)
    {
        var valid = Internal.IdentifierText.IsValid(text);
        id = valid ? new(text) : default;
        return valid;
    }

    internal static bool Purpose(string text, out PurposeId id)
    {
        var valid = Internal.IdentifierText.IsValid(text);
        id = valid ? new(text) : default;
        return valid;
    }
}
