using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CityRights.Internal;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>The key of a document: HKDF-Expand(K_d, info = LP("per-document")‖LP(document's id), 32).</summary>
/// <remarks>A field's info has three parts and this one two, so that no document shares a key with a field.</remarks>
internal sealed class DocumentKey : ScopeKey
{
    internal const int LongestId = 256;

    private const string Label = "per-document";

    private readonly KeyRing _ring;
    private readonly int _keyVersion;

    private DocumentKey(KeyRing ring, int keyVersion, PseudonymSuite suite)
        : base(ScopeName.OfDocument(keyVersion), suite) => (_ring, _keyVersion) = (ring, keyVersion);

    internal override bool HasEnded => false;

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the key; where the derivation fails it is disposed here.")]
    internal static DocumentKey Derive(KeyRing ring, int keyVersion, PseudonymDomainDefinition domain, string document)
    {
        Span<byte> domainKey = stackalloc byte[PseudonymDerivation.KeyLength];
        var info = new byte[LengthPrefix.LengthOf(Label) + LengthPrefix.LengthOf(document)];
        LengthPrefix.Write(info.AsSpan(LengthPrefix.Write(info, Label)), document);
        var key = new DocumentKey(ring, keyVersion, domain.Suite.Of(keyVersion));
        try
        {
            ring.Derive(keyVersion, PseudonymDerivation.Salt, domain.Id, domainKey);
            HKDF.Expand(HashAlgorithmName.SHA256, domainKey, key.Bytes, info);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(domainKey);
        }
    }

    internal override void ThrowIfEnded()
    {
        _ring.ThrowIfDisposed();
        if (_ring.Snapshot.RootOf(_keyVersion) is null)
        {
            throw PseudonymisationErrors.VersionNotLive(_keyVersion);
        }
    }
}
