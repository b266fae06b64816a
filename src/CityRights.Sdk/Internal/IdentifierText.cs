using System.Buffers;
using System.Runtime.CompilerServices;

namespace CityRights.Internal;

/// <summary>The one spelling rule of every identifier that a declaration gives.</summary>
internal static class IdentifierText
{
    internal const int MaximumLength = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    internal static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaximumLength && char.IsAsciiLetterOrDigit(text[0]) && !text.ContainsAnyExcept(Allowed);

    internal static void ThrowIfInvalid(string text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, name);
        if (!IsValid(text))
        {
            throw new ArgumentException(
                "An identifier is 1 to 64 lower-case letters, digits, '-' or '.', beginning with a letter or digit.", name);
        }
    }
}
