using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CityRights.Keys;

/// <summary>
/// The few lines of JSON that a transit engine speaks, written into and read from pinned memory. An answer may have members that we do not know; the one that
/// counts is <c>data.ciphertext</c> or <c>data.plaintext</c>, there once.
/// </summary>
internal static class TransitJson
{
    private const int Frame = 64;
    private const int LongestValue = 6 * KeyFileFormat.MaximumWrapped;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 16, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>How much room a request with a text of that length needs; what the writer escapes is counted.</summary>
    internal static int RequestLength(int text) => Frame + (6 * text);

    internal static int WriteEncrypt(ReadOnlySpan<byte> plaintext, SecretBuffer destination)
    {
        using var json = Begin(destination);
        json.WriteBase64String("plaintext", plaintext);
        return End(json);
    }

    internal static int WriteDecrypt(string ciphertext, SecretBuffer destination)
    {
        using var json = Begin(destination);
        json.WriteString("ciphertext", ciphertext);
        return End(json);
    }

    internal static string? ReadCiphertext(ReadOnlySpan<byte> answer)
    {
        using var value = new SecretBuffer(LongestValue);
        return Find(answer, "ciphertext"u8, value.Span, out var length) && length <= KeyFileFormat.MaximumWrapped ? Encoding.ASCII.GetString(value.Span[..length]) : null;
    }

    /// <summary>Decodes the plaintext into a destination of its exact length.</summary>
    internal static bool TryReadPlaintext(ReadOnlySpan<byte> answer, Span<byte> destination)
    {
        using var value = new SecretBuffer(LongestValue);
        return Find(answer, "plaintext"u8, value.Span, out var length)
            && Base64.IsValid(value.Span[..length], out var decoded) && decoded == destination.Length
            && Base64.DecodeFromUtf8(value.Span[..length], destination, out _, out var written) == OperationStatus.Done && written == destination.Length;
    }

    private static bool Find(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> member, Span<byte> value, out int length)
    {
        length = 0;
        try
        {
            var json = new Utf8JsonReader(answer, Strict);
            var found = 0;
            var inData = false;
            while (json.Read())
            {
                if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName)
                {
                    inData = json.ValueTextEquals("data"u8);
                }
                else if (inData && json.CurrentDepth == 2 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(member))
                {
                    found++;
                    if (!json.Read() || json.TokenType != JsonTokenType.String || json.ValueSpan.Length > value.Length)
                    {
                        return false;
                    }

                    length = json.CopyString(value);
                }
            }

            return found == 1;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Utf8JsonWriter Begin(SecretBuffer destination)
    {
        var json = new Utf8JsonWriter(new PinnedWriter(destination));
        json.WriteStartObject();
        return json;
    }

    private static int End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.Flush();
        return (int)json.BytesCommitted;
    }
}
