using System.Text;

namespace CityRights.Keys;

/// <summary>
/// The token of a transit engine. A header is a string, so that this one secret becomes one for the time of a call; it opens the service and is no key.
/// </summary>
internal static class TransitToken
{
    private const int Longest = 4096;

    internal static string Read(TransitOptions options)
    {
        using var bytes = KeyFileAccess.Read(options.TokenFile, options.AllowReadOnlyMount);
        ReadOnlySpan<byte> token = bytes.Span;
        token = token.Trim("\r\n "u8);
        return token.Length is > 0 and <= Longest && !token.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            ? Encoding.ASCII.GetString(token)
            : throw KeyErrors.FileMalformed(options.TokenFile, "it does not hold one token");
    }
}
