using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Pseudonymisation;

namespace CityRights.Tests.Keys;

/// <summary>
/// Keys are made, loaded, used, reloaded and disposed; then the process is dumped, and only then the test itself learns the keys, from the files, and looks
/// for them in the dump.
/// </summary>
public sealed class KeyMemoryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CoreDumpFact]
    public async Task Dispose_RingsOfFileAndMount_LeaveNoKeyInTheProcess()
    {
        var (file, mounted, careless) = (_folder.PathOf("file.keys"), _folder.PathOf("mounted.keys"), _folder.PathOf("careless.keys"));
        KeyFile.Create(file);
        KeyFile.Rotate(file);
        KeyFile.Create(mounted);
        KeyMount.Create(mounted, _folder.PathOf("mount"));
        await UseAsync(KeyFile.Source(file));
        await UseAsync(KeyMount.Source(_folder.PathOf("mount")));

        // The control: what somebody does who reads a key as if it were any text.
        KeyFile.Create(careless);
        var text = RootTexts(careless).Single();
        var ordinary = Convert.FromBase64String(text);

        var dump = await CoreDump.TakeAsync(_folder.Path);

        GC.KeepAlive(ordinary);
        GC.KeepAlive(text);
        Assert.All(dump.Count(FormsOf(careless)[0], FormsOf(careless)[2]), count => Assert.True(count > 0, "The control is not found, so that nothing is proven."));
        Assert.All(dump.Count([.. FormsOf(file), .. FormsOf(mounted)]), count => Assert.Equal(0, count));
    }

    private static async Task UseAsync(KeySource source)
    {
        using var ring = KeyRing.Open(source);
        using var service = new PseudonymisationService(ring, TestDomains.YouthCare);
        for (var person = 0; person < 100; person++)
        {
            service.Domain<YouthCareDomain>().CandidatesFor($"person {person}");
            service.Subjects.Resolve("text", $"person {person}");
        }

        Assert.Equal(KeyReloadOutcome.Unchanged, (await ring.ReloadAsync()).Outcome);
    }

    private static List<string> RootTexts(string path) => [.. File.ReadAllText(path).Split('"').Where(static text => text.Length == 44)];

    /// <summary>Of each root: the bytes, its text, the text as .NET holds strings, and the domain's key that is derived from it.</summary>
    private static byte[][] FormsOf(string path) =>
    [
        .. RootTexts(path).SelectMany(static text => new[]
        {
            Convert.FromBase64String(text),
            Encoding.ASCII.GetBytes(text),
            Encoding.Unicode.GetBytes(text),
            DomainKeyOf(Convert.FromBase64String(text)),
        }),
    ];

    private static byte[] DomainKeyOf(byte[] root)
    {
        byte[] info = [0, 0, 0, 7, .. "default"u8, 0, 0, 0, 10, .. "youth-care"u8];
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, "CityRights/ps/v1"u8.ToArray(), info);
    }
}
