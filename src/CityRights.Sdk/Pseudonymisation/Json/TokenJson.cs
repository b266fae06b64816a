using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CityRights.Pseudonymisation;

/// <summary>Reads the text of a token, without first copying what is too long to be one.</summary>
internal static class TokenJson
{
    /// <summary>A token has no character that JSON escapes, so that an escaped one is another spelling.</summary>
    internal static bool TryGetToken(ref Utf8JsonReader reader, int longest, [NotNullWhen(true)] out string? token)
    {
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        token = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !reader.ValueIsEscaped && length <= longest ? reader.GetString() : null;
        return token is not null;
    }
}
