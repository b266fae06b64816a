using System.Numerics;
using System.Security.Cryptography;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Ff1;

/// <summary>
/// SP 800-38G, algorithms 7 and 8, as they stand on the page, by big integers. The oracle wherever no vector is published: BouncyCastle 2.7.0 is none at
/// radix 65,536, where it writes P with a zero for the radix's highest byte.
/// </summary>
internal static class IndependentFf1
{
    public static ushort[] Run(byte[] key, int radix, byte[] tweak, ushort[] numerals, bool encrypt)
    {
        var (n, u) = (numerals.Length, numerals.Length / 2);
        var v = n - u;
        var b = 0;
        while (BigInteger.Pow(256, b) < BigInteger.Pow(radix, v))
        {
            b++;
        }

        var d = (4 * ((b + 3) / 4)) + 4;
        byte[] header = [1, 2, 1, .. Bytes(radix, 3), 10, (byte)u, .. Bytes(n, 4), .. Bytes(tweak.Length, 4)];
        var (left, right) = (numerals[..u], numerals[u..]);
        for (var step = 0; step < 10; step++)
        {
            var i = encrypt ? step : 9 - step;
            var modulus = BigInteger.Pow(radix, i % 2 == 0 ? u : v);
            byte[] q = [.. tweak, .. new byte[(16 - ((tweak.Length + b + 1) % 16)) % 16], (byte)i, .. Bytes(Number(encrypt ? right : left, radix), b)];
            var y = Function(key, [.. header, .. q], d);
            if (encrypt)
            {
                (left, right) = (right, Numerals((Number(left, radix) + y) % modulus, i % 2 == 0 ? u : v, radix));
            }
            else
            {
                var c = (((Number(right, radix) - y) % modulus) + modulus) % modulus;
                (left, right) = (Numerals(c, i % 2 == 0 ? u : v, radix), left);
            }
        }

        return [.. left, .. right];
    }

    private static BigInteger Function(byte[] key, byte[] message, int length)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var output = aes.EncryptCbc(message, new byte[16], PaddingMode.None)[^16..];
        var stream = output.ToList();
        for (var block = 1; stream.Count < length; block++)
        {
            stream.AddRange(aes.EncryptEcb([.. output.Zip(Bytes(block, 16), static (one, other) => (byte)(one ^ other))], PaddingMode.None));
        }

        return new(stream.Take(length).ToArray(), isUnsigned: true, isBigEndian: true);
    }

    private static BigInteger Number(ushort[] numerals, int radix) =>
        numerals.Aggregate(BigInteger.Zero, (number, numeral) => (number * radix) + numeral);

    private static ushort[] Numerals(BigInteger number, int length, int radix)
    {
        var numerals = new ushort[length];
        for (var place = length - 1; place >= 0; place--)
        {
            numerals[place] = (ushort)(int)(number % radix);
            number /= radix;
        }

        return numerals;
    }

    private static byte[] Bytes(BigInteger number, int length)
    {
        var bytes = number.IsZero ? [] : number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
