using System.Runtime.Versioning;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Tests.Pseudonymisation.Epochs;

public class InMemoryEpochKeyStoreConformanceTests : EpochKeyStoreConformance
{
    private readonly InMemoryEpochKeyStore _store = new();

    protected override EpochKeyStore Open() => _store;
}

public sealed class FileEpochKeyStoreConformanceTests : EpochKeyStoreConformance, IDisposable
{
    private static readonly EpochKeyId Day = new("parking", "E20261127");

    private readonly TempFolder _folder = new();

    private string Epochs => _folder.PathOf("epochs");

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Files_WhoMayRead_IsTheOwnerAlone()
    {
        await Open().AddOrGetAsync(new(Day, default, [1, 2, 3]), default);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Epochs, "E20261127_parking.key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Epochs));
    }

    [LinuxFact]
    public async Task Destroy_KeyFile_IsOverwrittenBeforeItIsRemoved()
    {
        byte[] wrapped = [.. Enumerable.Range(100, 60).Select(number => (byte)number)];
        await Open().AddOrGetAsync(new(Day, default, wrapped), default);
        var path = Path.Combine(Epochs, "E20261127_parking.key");

        // Whoever holds the file open sees what is done to its bytes.
        using var held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        await Open().DestroyAsync(Day, default);

        var left = new byte[held.Length];
        held.ReadExactly(left);
        Assert.All(left, value => Assert.Equal(0, value));
        Assert.False(File.Exists(path));
        Assert.Equal(["E20261127_parking.gone", "lock"], Directory.GetFiles(Epochs).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Read_FileCutOrOverwrittenByACrash_IsNoKeyAndStopsNoOther()
    {
        var other = new EpochKeyId("parking", "E20261126");
        await Open().AddOrGetAsync(new(Day, default, [1, 2, 3]), default);
        await Open().AddOrGetAsync(new(other, default, [4, 5, 6]), default);
        var path = Path.Combine(Epochs, "E20261127_parking.key");
        var length = new FileInfo(path).Length;
        foreach (var content in new[] { new byte[length], [], File.ReadAllBytes(path)[..^3], "cityrights/epoch-key/2\nx\ny\n"u8.ToArray() })
        {
            File.WriteAllBytes(path, content);

            Assert.Equal([other], (await Open().ListAsync(default)).Select(record => record.Id));
            Assert.Equal("CRT-PSEUDONYMISATION-063", (await Assert.ThrowsAsync<CityRightsException>(async () => await Open().AddOrGetAsync(new(Day, default, [7]), default))).Code);
        }
    }

    [Fact]
    public void Folder_ThatCannotBeMade_NamesTheFix()
    {
        File.WriteAllText(_folder.PathOf("file"), "x");

        Assert.Equal("CRT-PSEUDONYMISATION-064", Assert.Throws<CityRightsException>(() => new FileEpochKeyStore(_folder.PathOf("file"))).Code);
        Assert.Throws<ArgumentException>(() => new FileEpochKeyStore(" "));
    }

    protected override EpochKeyStore Open() => new FileEpochKeyStore(Epochs);
}
