using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// What an approver signs: the request in full, one fact on a line, readable before it is signed. It names tenant, request and approver, so that a signature
/// counts for nothing else. The text is part of the contract; another form is another first line.
/// </summary>
public static class ReidentificationStatement
{
    /// <summary>The length of a signature: two numbers of 32 bytes, as ES256 has them (RFC 7518, section 3.4).</summary>
    public const int SignatureLength = 64;

    /// <summary>The statement that an approver signs.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="approver">The approver. Case does not count.</param>
    /// <exception cref="ArgumentException">An argument is null or empty, or the name not of its form.</exception>
    public static string Of(ReidentificationCase request, string tenant, string approver)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(tenant);

        // No fact can hold a line break, so that no two requests have one statement.
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            CityRights re-identification approval, version 1
            tenant: {tenant}
            request: {request.Id:N}
            token: {request.Token}
            purpose: {request.Purpose.Value}
            reason: {request.Reason}
            requested by: {request.Requester}
            requested at: {request.RequestedAt.UtcDateTime:O}
            expires at: {request.ExpiresAt.UtcDateTime:O}
            approved by: {OperatorName.Canonical(approver)}

            """).ReplaceLineEndings("\n");
    }

    /// <summary>Signs a statement, where the approver's key is: best on a machine of their own.</summary>
    /// <param name="statement">The statement, exactly as <see cref="Of"/> gives it.</param>
    /// <param name="key">The approver's private key on P-256.</param>
    /// <returns>The signature, <see cref="SignatureLength"/> bytes.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty, or the key is not on P-256.</exception>
    public static byte[] Sign(string statement, ECDsa key)
    {
        ArgumentException.ThrowIfNullOrEmpty(statement);
        ArgumentNullException.ThrowIfNull(key);
        var signature = key.SignData(Bytes(statement), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return signature.Length == SignatureLength ? signature : throw new ArgumentException("The key is not on the curve P-256.", nameof(key));
    }

    internal static byte[] Bytes(string statement) => Encoding.UTF8.GetBytes(statement);

    internal static string ToText(ReadOnlySpan<byte> signature) => Base64Url.EncodeToString(signature);

    /// <summary>The bytes of a stored signature; none where the text is not one.</summary>
    internal static byte[] FromText(string? signature)
    {
        var bytes = new byte[SignatureLength];
        return signature is { Length: 86 } && Base64Url.IsValid(signature) && Base64Url.TryDecodeFromChars(signature, bytes, out var written) && written == SignatureLength ? bytes : [];
    }
}
