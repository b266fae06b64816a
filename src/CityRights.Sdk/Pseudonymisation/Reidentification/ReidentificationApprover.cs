using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>Somebody who may approve re-identifications, with the public key that only they can sign for. Immutable.</summary>
/// <remarks>ES256: ECDSA on the curve P-256 with SHA-256 (FIPS 186-5, RFC 7518 section 3.4), the one algorithm; another curve or kind of key is refused.</remarks>
public sealed class ReidentificationApprover : IEquatable<ReidentificationApprover>
{
    private const string Label = "PUBLIC KEY";
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly byte[] _key;

    private ReidentificationApprover(string name, byte[] key) => (Name, _key) = (name, key);

    /// <summary>The approver's name, in lower case: the one by which the application knows them as an operator.</summary>
    public string Name { get; }

    /// <summary>Pins a public key.</summary>
    /// <param name="name">The approver's name: 1 to 128 ASCII letters, digits, <c>.</c>, <c>-</c>, <c>_</c>, <c>@</c> or <c>+</c>. Case does not count.</param>
    /// <param name="pem">The public key as PEM, <c>BEGIN PUBLIC KEY</c>. A private key is refused: it has no place in a service.</param>
    /// <exception cref="ArgumentException">The name is not of its form, or the text is empty.</exception>
    /// <exception cref="CityRightsException">The text is no public key on P-256 (CRT-PSEUDONYMISATION-044).</exception>
    public static ReidentificationApprover FromPem(string name, string pem)
    {
        var canonical = OperatorName.Canonical(name);
        ArgumentException.ThrowIfNullOrEmpty(pem);
        return new(canonical, Read(canonical, pem));
    }

    /// <summary>Pins a public key from a file.</summary>
    /// <param name="name">The approver's name, as for <see cref="FromPem"/>.</param>
    /// <param name="path">The PEM file.</param>
    /// <exception cref="ArgumentException">The name is not of its form, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="CityRightsException">The file holds no public key on P-256 (CRT-PSEUDONYMISATION-044).</exception>
    public static ReidentificationApprover FromFile(string name, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromPem(name, File.ReadAllText(path));
    }

    /// <summary>Whether name and key are equal.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(ReidentificationApprover? other) => other is not null && Name == other.Name && HasSameKeyAs(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReidentificationApprover);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>A redacted form that is the same for everybody.</summary>
    public override string ToString() => "ReidentificationApprover(redacted)";

    internal bool HasSameKeyAs(ReidentificationApprover other) => _key.AsSpan().SequenceEqual(other._key);

    internal bool HasSigned(ReadOnlySpan<byte> statement, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != ReidentificationStatement.SignatureLength)
        {
            return false;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_key, out _);
        return key.VerifyData(statement, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static byte[] Read(string name, string pem)
    {
        try
        {
            var fields = PemEncoding.Find(pem);
            var der = Convert.FromBase64String(pem[fields.Base64Data]);
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(der, out var read);
            if (pem[fields.Label] == Label && read == der.Length && key.ExportParameters(false).Curve.Oid.Value == P256)
            {
                // Exported anew: one key has one encoding, whatever the file's.
                return key.ExportSubjectPublicKeyInfo();
            }
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException or FormatException)
        {
            // Said below, without what the text held.
        }

        throw ReidentificationErrors.NotAnApproverKey(name);
    }
}
