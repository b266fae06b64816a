using System.Security.Cryptography;

namespace CityRights.Keys;

/// <summary>
/// Known answers of the platform's primitives, asked once before a key is used: HMAC-SHA256 by RFC 4231 test case 2, one-shot and
/// incremental, and HKDF-SHA256 by RFC 5869 test case 1.
/// </summary>
internal static class KeySelfTest
{
    private static readonly Lazy<bool> Passed = new(Run);

    internal static void ThrowIfFailed()
    {
        if (!Passed.Value)
        {
            throw KeyErrors.SelfTestFailed();
        }
    }

    private static bool Run()
    {
        var expected = Convert.FromHexString("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData("Jefe"u8, "what do ya want for nothing?"u8, actual);
        var passed = actual.SequenceEqual(expected);

        using (var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, "Jefe"u8))
        {
            for (var round = 0; round < 2; round++)
            {
                hash.AppendData("what do ya want for nothing?"u8);
                passed &= hash.TryGetHashAndReset(actual, out var written) && actual[..written].SequenceEqual(expected);
            }
        }

        Span<byte> output = stackalloc byte[42];
        KeyDerivation.Derive(
            Convert.FromHexString("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
            Convert.FromHexString("000102030405060708090a0b0c"),
            Convert.FromHexString("f0f1f2f3f4f5f6f7f8f9"),
            output);
        return passed & output.SequenceEqual(Convert.FromHexString(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }
}
