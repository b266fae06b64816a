using System.Security.Cryptography;

namespace CityRights.Tests.Pseudonymisation.Suites;

/// <summary>AES-CMAC once more, from RFC 4493 step by step, one block at a time.</summary>
internal static class IndependentCmac
{
    public static byte[] Compute(byte[] key, byte[] message)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var blocks = Math.Max(1, (message.Length + 15) / 16);
        var last = message.AsSpan((blocks - 1) * 16);
        var padded = new byte[16];
        last.CopyTo(padded);
        if (last.Length < 16)
        {
            padded[last.Length] = 0x80;
        }

        var state = new byte[16];
        for (var block = 0; block < blocks - 1; block++)
        {
            state = aes.EncryptEcb(Xor(state, message.AsSpan(block * 16, 16)), PaddingMode.None);
        }

        return aes.EncryptEcb(Xor(Xor(state, padded), last.Length == 16 ? FirstSubkey(key) : SecondSubkey(key)), PaddingMode.None);
    }

    public static byte[] SecondSubkey(byte[] key) => Doubled(FirstSubkey(key));

    private static byte[] FirstSubkey(byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return Doubled(aes.EncryptEcb(new byte[16], PaddingMode.None));
    }

    private static byte[] Doubled(byte[] block)
    {
        var doubled = new byte[16];
        for (var place = 0; place < 16; place++)
        {
            doubled[place] = (byte)((block[place] << 1) | (place < 15 ? block[place + 1] >> 7 : 0));
        }

        doubled[15] ^= (byte)(block[0] >= 0x80 ? 0x87 : 0);
        return doubled;
    }

    private static byte[] Xor(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var result = new byte[16];
        for (var place = 0; place < 16; place++)
        {
            result[place] = (byte)(left[place] ^ right[place]);
        }

        return result;
    }
}
