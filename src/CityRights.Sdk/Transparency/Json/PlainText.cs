using System.Buffers;
using System.Globalization;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>What every text of a manifest must be, so that each register can take it over and no page shows something else than was checked.</summary>
internal static class PlainText
{
    internal const int MaximumLength = 20_000;

    // C0 without tab and line feed, DEL and C1; carriage returns would make the bytes depend on the author's editor. The overrides (UAX #9)
    // can make a line read otherwise than it is; the isolates and marks that right-to-left texts need are not among them.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(static code => char.IsControl((char)code) && code is not ('\t' or '\n')).Select(static code => (char)code),
            '\u202D', '\u202E', '\uFFFE', '\uFFFF']);

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    internal static string? Problem(string text) =>
        string.IsNullOrWhiteSpace(text) ? "The text is blank."
        : text.Length > MaximumLength ? string.Create(CultureInfo.InvariantCulture, $"The text is longer than {MaximumLength} characters.")
        : text.AsSpan().ContainsAny(Forbidden) ? "The text holds control characters, or one that overrides the direction of writing."
        : !TextRules.IsWellFormed(text) ? "The text holds half of a surrogate pair."
        : null;
}
