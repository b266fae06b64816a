namespace CityRights.Internal;

internal static class TextRules
{
    internal static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
