using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>Vectors of NIST, of the RFCs as Miscreant lists them, and of C2SP.</summary>
public class CipherVectorTests
{
    [SharedDataFact("conformance/pseudonymisation")]
    public void Siv_MiscreantFile_IsAsListed()
    {
        var examples = Examples("aes_siv.tjson");
        foreach (var example in examples)
        {
            using var siv = new AesSiv(example.Bytes("key:d16"));
            var components = example.GetProperty("ad:A<d16>").EnumerateArray()
                .Select(static part => (ReadOnlyMemory<byte>)Convert.FromHexString(part.GetString()!)).ToArray();
            var (plain, expected) = (example.Bytes("plaintext:d16"), example.Bytes("ciphertext:d16"));
            var (actual, opened) = (new byte[expected.Length], new byte[plain.Length]);
            siv.SealWithComponents(components, plain, actual);
            Assert.Equal(expected, actual);
            Assert.True(siv.TryOpenWithComponents(components, actual, opened));
            Assert.Equal(plain, opened);
        }

        Assert.NotEmpty(examples);
    }

    [SharedDataFact("conformance/pseudonymisation")]
    public void Cmac_MiscreantFile_IsAsListed()
    {
        var examples = Examples("aes_cmac.tjson");
        foreach (var example in examples)
        {
            using var cmac = new AesCmac(example.Bytes("key:d16"));
            var mac = new byte[16];
            cmac.Compute(example.Bytes("message:d16"), mac);
            Assert.Equal(example.Bytes("tag:d16"), mac);
        }

        Assert.NotEmpty(examples);
    }

    [SharedDataFact("conformance/pseudonymisation")]
    public void Double_MiscreantFile_IsAsListed()
    {
        var examples = Examples("dbl.tjson");
        foreach (var example in examples)
        {
            var block = example.Bytes("input:d16");
            BlockMath.Double(block);
            Assert.Equal(example.Bytes("output:d16"), block);
        }

        Assert.NotEmpty(examples);
    }

    [SharedDataFact("conformance/pseudonymisation")]
    public void Ff1_NistSamples_AreAsPublished()
    {
        const string letters = "0123456789abcdefghijklmnopqrstuvwxyz";
        var samples = Documents("conformance/pseudonymisation", "ff1_samples.json").SelectMany(static root => root.GetProperty("tests").EnumerateArray()).ToList();
        foreach (var sample in samples)
        {
            ushort[] Numerals(string member) => [.. sample.GetProperty(member).GetString()!.Select(static letter => (ushort)letters.IndexOf(letter, StringComparison.Ordinal))];
            using var cipher = new Ff1(sample.Bytes("key"), sample.GetProperty("radix").GetInt32());
            var numerals = Numerals("pt");
            cipher.Encrypt(sample.Bytes("tweak"), numerals, numerals);
            Assert.Equal(Numerals("ct"), numerals);
            cipher.Decrypt(sample.Bytes("tweak"), numerals, numerals);
            Assert.Equal(Numerals("pt"), numerals);
        }

        Assert.Equal(9, samples.Count);
    }

    [SharedDataFact("conformance/ledger/c2sp")]
    public void XAesGcm_C2spVectors_AreAsPublished()
    {
        var root = Assert.Single(Documents("conformance/ledger/c2sp", "xaes-256-gcm.json"));
        foreach (var vector in root.GetProperty("vectors").EnumerateArray())
        {
            byte[] Ascii(string member) => Encoding.ASCII.GetBytes(vector.GetProperty(member).GetString()!);
            using var cipher = new XAesGcm(vector.Bytes("key"));
            var (plain, expected) = (Ascii("plaintextAscii"), vector.Bytes("ciphertextAndTag"));
            var (actual, opened) = (new byte[expected.Length], new byte[plain.Length]);
            cipher.Seal(Ascii("nonceAscii"), plain, Ascii("aadAscii"), actual);
            Assert.Equal(expected, actual);
            Assert.True(cipher.TryOpen(Ascii("nonceAscii"), actual, Ascii("aadAscii"), opened));
            Assert.Equal(plain, opened);

            // The platform's cipher under the published derived key and nonce.
            using var platform = new AesGcm(vector.Bytes("derivedKey"), 16);
            platform.Decrypt(vector.Bytes("gcmNonce"), actual.AsSpan(0, plain.Length), actual.AsSpan(plain.Length), opened, Ascii("aadAscii"));
            Assert.Equal(plain, opened);
        }

        AssertAccumulated(root.GetProperty("accumulated").GetProperty("iterations10000").GetString()!, 10_000);
    }

    private static void AssertAccumulated(string expected, int rounds)
    {
        Assert.True(Shake128.IsSupported, "The platform lacks SHAKE-128.");
        var drawn = new MemoryStream(Shake128.HashData([], rounds * 568));
        byte[] Draw(int length)
        {
            var bytes = new byte[length];
            drawn.ReadExactly(bytes);
            return bytes;
        }

        using var all = new Shake128();
        for (var round = 0; round < rounds; round++)
        {
            var (key, nonce) = (Draw(32), Draw(24));
            var plain = Draw(Draw(1)[0]);
            var data = Draw(Draw(1)[0]);
            using var cipher = new XAesGcm(key);
            var (actual, opened) = (new byte[plain.Length + 16], new byte[plain.Length]);
            cipher.Seal(nonce, plain, data, actual);
            Assert.True(cipher.TryOpen(nonce, actual, data, opened));
            Assert.Equal(plain, opened);
            all.AppendData(actual);
        }

        Assert.Equal(expected, Convert.ToHexStringLower(all.GetHashAndReset(32)));
    }

    private static List<JsonElement> Examples(string file) =>
        [.. Documents("conformance/pseudonymisation", file).SelectMany(static root => root.GetProperty("examples:A<O>").EnumerateArray())];

    private static IEnumerable<JsonElement> Documents(string folder, string file) => SharedData.Files(folder, file).Select(static path =>
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    });
}
