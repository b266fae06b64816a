using System.Buffers.Text;

namespace CityRights.Keys;

/// <summary>Whether a text is a key as people write one down: 16 to 64 bytes in hexadecimal or base64, or a key file with its roots.</summary>
internal static class RawKey
{
    private const int Shortest = 16;
    private const int Longest = 64;

    internal static bool IsLikely(string text)
    {
        if (text[0] == '{')
        {
            return text.Contains($"\"{KeyFileDialect.Plain.KeyMember}\"", StringComparison.Ordinal);
        }

        // A path that happens to be spelt like base64 names something that is there.
        return !Path.Exists(text) && (IsHexadecimal(text) || IsBase64(text));
    }

    private static bool IsHexadecimal(string text) =>
        text.Length is >= 2 * Shortest and <= 2 * Longest && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);

    private static bool IsBase64(string text) =>
        (Base64.IsValid(text, out var length) || Base64Url.IsValid(text, out length)) && length is >= Shortest and <= Longest;
}
