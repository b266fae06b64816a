using System.Numerics;
using System.Security.Cryptography;
using CityRights.Tests.Pseudonymisation.Ciphers.Cmac;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Siv;

/// <summary>RFC 5297 read once more, plainly.</summary>
internal static class IndependentSiv
{
    public static byte[] Seal(byte[] key, IReadOnlyList<byte[]> components, byte[] plaintext)
    {
        var macKey = key[..(key.Length / 2)];
        var chain = IndependentCmac.Compute(macKey, new byte[16]);
        foreach (var component in components)
        {
            chain = Xor(IndependentCmac.Double(chain), IndependentCmac.Compute(macKey, component));
        }

        byte[] last = plaintext.Length >= 16
            ? [.. plaintext[..^16], .. Xor(plaintext[^16..], chain)]
            : Xor(IndependentCmac.Double(chain), [.. plaintext, 0x80, .. new byte[15 - plaintext.Length]]);
        var vector = IndependentCmac.Compute(macKey, last);
        return [.. vector, .. Encrypt(key[(key.Length / 2)..], vector, plaintext)];
    }

    private static byte[] Encrypt(byte[] key, byte[] vector, byte[] plaintext)
    {
        byte[] cleared = [.. vector];
        cleared[8] &= 0x7F;
        cleared[12] &= 0x7F;
        var counter = new BigInteger(cleared, isUnsigned: true, isBigEndian: true);
        using var aes = Aes.Create();
        aes.Key = key;
        return [.. plaintext.Chunk(16).SelectMany((block, index) =>
        {
            var bytes = ((counter + index) % (BigInteger.One << 128)).ToByteArray(isUnsigned: true, isBigEndian: true);
            return Xor(block, aes.EncryptEcb([.. new byte[16 - bytes.Length], .. bytes], PaddingMode.None));
        })];
    }

    private static byte[] Xor(byte[] one, byte[] other) => [.. one.Zip(other, static (left, right) => (byte)(left ^ right))];
}
