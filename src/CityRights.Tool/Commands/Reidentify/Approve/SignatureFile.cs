using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>A signature in a file: 64 bytes as ES256 has them, or the DER sequence of two numbers that OpenSSL writes.</summary>
internal static class SignatureFile
{
    private const int LongestDer = 72;

    public static async Task<byte[]> ReadAsync(string path, ToolConsole console, CancellationToken cancellationToken)
    {
        var stream = InputDocument.Open(path, console);
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[LongestDer + 1];
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length == ReidentificationStatement.SignatureLength ? bytes[..length]
                : FromDer(bytes.AsMemory(0, length))
                    ?? throw new ToolException(ExitCode.Findings, $"'{path}' holds no ES256 signature. Sign with 'openssl dgst -sha256 -sign KEY -out FILE STATEMENT'.");
        }
    }

    private static byte[]? FromDer(ReadOnlyMemory<byte> der)
    {
        try
        {
            var reader = new AsnReader(der, AsnEncodingRules.DER);
            var numbers = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            var (r, s) = (numbers.ReadInteger(), numbers.ReadInteger());
            numbers.ThrowIfNotEmpty();
            var signature = new byte[ReidentificationStatement.SignatureLength];
            return TryWrite(r, signature.AsSpan(0, 32)) && TryWrite(s, signature.AsSpan(32)) ? signature : null;
        }
        catch (Exception failure) when (failure is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static bool TryWrite(BigInteger number, Span<byte> destination)
    {
        if (number.Sign < 0 || number.GetByteCount(isUnsigned: true) > destination.Length)
        {
            return false;
        }

        number.TryWriteBytes(destination[^number.GetByteCount(isUnsigned: true)..], out _, isUnsigned: true, isBigEndian: true);
        return true;
    }
}
