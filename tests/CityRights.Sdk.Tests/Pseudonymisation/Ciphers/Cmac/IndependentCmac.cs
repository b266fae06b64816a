using System.Numerics;
using System.Security.Cryptography;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Cmac;

/// <summary>CMAC from RFC 4493 by another way: the last block of the platform's CBC encryption, subkeys by big integers.</summary>
internal static class IndependentCmac
{
    public static byte[] Compute(byte[] key, byte[] message)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var subkey = Double(aes.EncryptEcb(new byte[16], PaddingMode.None));
        byte[] padded = message;
        if (message.Length == 0 || message.Length % 16 != 0)
        {
            subkey = Double(subkey);
            padded = [.. message, 0x80, .. new byte[15 - (message.Length % 16)]];
        }
        else
        {
            padded = [.. message];
        }

        for (var place = 0; place < 16; place++)
        {
            padded[padded.Length - 16 + place] ^= subkey[place];
        }

        return aes.EncryptCbc(padded, new byte[16], PaddingMode.None)[^16..];
    }

    public static byte[] Double(byte[] block)
    {
        var doubled = new BigInteger(block, isUnsigned: true, isBigEndian: true) << 1;
        if (doubled >> 128 == 1)
        {
            doubled ^= (BigInteger.One << 128) + 0x87;
        }

        var bytes = doubled.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[16 - bytes.Length], .. bytes];
    }
}
