using System.Security.Cryptography;
using CityRights.Internal;

namespace CityRights.Keys;

/// <summary>HKDF-SHA256 (RFC 5869), extract and expand in one place, so that the pseudo-random key between them is overwritten.</summary>
internal static class KeyDerivation
{
    private const int StackLimit = 512;

    /// <summary>Salt of the subkeys that rooms draw by a label. The pseudonyms' own derivation has another one.</summary>
    internal static ReadOnlySpan<byte> SubkeySalt => "CityRights/keys/v1"u8;

    /// <summary>Salt of a pseudonym domain's key, the one that a department may be given.</summary>
    internal static ReadOnlySpan<byte> PseudonymSalt => "CityRights/ps/v1"u8;

    internal static void Derive(ReadOnlySpan<byte> root, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info, Span<byte> destination)
    {
        Span<byte> pseudoRandomKey = stackalloc byte[SHA256.HashSizeInBytes];
        try
        {
            HKDF.Extract(HashAlgorithmName.SHA256, root, salt, pseudoRandomKey);
            HKDF.Expand(HashAlgorithmName.SHA256, pseudoRandomKey, destination, info);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pseudoRandomKey);
        }
    }

    /// <summary>Derives with info = LP(first)‖LP(second).</summary>
    internal static void Derive(
        ReadOnlySpan<byte> root, ReadOnlySpan<byte> salt, ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<byte> destination)
    {
        var length = LengthPrefix.LengthOf(first) + LengthPrefix.LengthOf(second);
        var info = length <= StackLimit ? stackalloc byte[length] : new byte[length];
        LengthPrefix.Write(info[LengthPrefix.Write(info, first)..], second);
        Derive(root, salt, info, destination);
    }
}
