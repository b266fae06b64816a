using System.Buffers.Binary;
using System.Security.Cryptography;
using CityRights.Internal;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Wraps an epoch's key for its store: key version ‖ 12-byte random nonce ‖ AES-256-GCM(key of the ring under the label, epoch key) ‖ 16-byte tag, with
/// tenant, domain, epoch and version as associated data. A store alone opens nothing, nor does the ring alone.
/// </summary>
/// <remarks>GCM (NIST SP 800-38D) with random nonces holds for 2³² messages under one key; a tenant has some hundred epochs a year.</remarks>
internal static class EpochKeyWrap
{
    internal const int WrappedLength = VersionLength + NonceLength + PseudonymDerivation.KeyLength + TagLength;

    private const int VersionLength = 4;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const string Label = "pseudonymisation/epoch-key";

    internal static byte[] Wrap(KeyRing ring, EpochKeyId id, ReadOnlySpan<byte> key)
    {
        var wrapped = new byte[WrappedLength];
        Span<byte> wrappingKey = stackalloc byte[PseudonymDerivation.KeyLength];
        var version = ring.DeriveCurrent(Label, wrappingKey);
        BinaryPrimitives.WriteInt32BigEndian(wrapped, version);
        RandomNumberGenerator.Fill(Nonce(wrapped));
        using var cipher = Cipher(wrappingKey);
        cipher.Encrypt(Nonce(wrapped), key, Sealed(wrapped), Tag(wrapped), AssociatedData(ring, id, version));
        return wrapped;
    }

    /// <summary>The key version that wrapped a key; 0 where there is none to read.</summary>
    internal static int KeyVersionOf(EpochKeyRecord record) => record.Wrapped.Length == WrappedLength ? BinaryPrimitives.ReadInt32BigEndian(record.Wrapped) : 0;

    /// <summary>Unwraps; the destination is cleared when that fails.</summary>
    /// <exception cref="CityRightsException">The wrapped key was altered, or is another epoch's or tenant's, or its key version is not live.</exception>
    internal static void Unwrap(KeyRing ring, EpochKeyRecord record, Span<byte> destination)
    {
        if (record.Wrapped.Length != WrappedLength)
        {
            throw PseudonymisationErrors.EpochKeyUnreadable(record.Id);
        }

        var wrapped = record.Wrapped.ToArray();
        var version = KeyVersionOf(record);
        try
        {
            Span<byte> wrappingKey = stackalloc byte[PseudonymDerivation.KeyLength];
            ring.Derive(version, Label, wrappingKey);
            using var cipher = Cipher(wrappingKey);
            cipher.Decrypt(Nonce(wrapped), Sealed(wrapped), Tag(wrapped), destination, AssociatedData(ring, record.Id, version));
        }
        catch (Exception exception) when (exception is CryptographicException or CityRightsException)
        {
            destination.Clear();
            throw PseudonymisationErrors.EpochKeyUnreadable(record.Id);
        }
    }

    private static Span<byte> Nonce(byte[] wrapped) => wrapped.AsSpan(VersionLength, NonceLength);

    private static Span<byte> Sealed(byte[] wrapped) => wrapped.AsSpan(VersionLength + NonceLength, PseudonymDerivation.KeyLength);

    private static Span<byte> Tag(byte[] wrapped) => wrapped.AsSpan(WrappedLength - TagLength);

    /// <summary>Keys a cipher and overwrites the key.</summary>
    private static AesGcm Cipher(Span<byte> key)
    {
        try
        {
            return new(key, TagLength);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] AssociatedData(KeyRing ring, EpochKeyId id, int version)
    {
        var bytes = new byte[VersionLength + LengthPrefix.LengthOf(ring.Tenant) + LengthPrefix.LengthOf(id.Domain) + LengthPrefix.LengthOf(id.Epoch)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, version);
        var written = VersionLength + LengthPrefix.Write(bytes.AsSpan(VersionLength), ring.Tenant);
        written += LengthPrefix.Write(bytes.AsSpan(written), id.Domain);
        LengthPrefix.Write(bytes.AsSpan(written), id.Epoch);
        return bytes;
    }
}
