using System.Globalization;
using System.Text.Json;

namespace CityRights.Internal;

/// <summary>What can be said about bytes that are not the JSON that was expected.</summary>
internal static class JsonSyntax
{
    internal static JsonProblem Problem(JsonPosition position, string message) =>
        new(JsonProblemKind.Syntax, string.Empty, position, message);

    internal static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>The encoding that is not UTF-8, where the first bytes give it away.</summary>
    internal static string? ForeignEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => "UTF-16 (little endian)",
        [0xFE, 0xFF, ..] or [0, not 0, ..] => "UTF-16 (big endian)",
        _ => null,
    };

    /// <summary>A sentence for a syntax error. Never the parser's own words: those quote the document.</summary>
    internal static string Explain(ReadOnlySpan<byte> rest, int depth, int maximumDepth) =>
        depth == maximumDepth && rest is [(byte)'{' or (byte)'[', ..]
            ? string.Create(CultureInfo.InvariantCulture, $"Objects and arrays nest deeper than {maximumDepth}; no document of this kind does.")
            : "This is not valid JSON; look here for a missing or superfluous comma, quote or bracket. Comments are not allowed, and the document must not be empty.";

    internal static JsonValueKind Scalar(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>A kind of value with its article, for a message.</summary>
    internal static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
