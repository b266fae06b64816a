using System.Runtime.InteropServices;
using System.Text;
using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public sealed class KeyMountSourceTests : KeySourceSuite
{
    private string Mount => Folder.PathOf("mount");

    [Fact]
    public async Task Create_FolderThatHoldsSomething_IsNeverOverwritten()
    {
        KeyFile.Create(KeyFilePath);
        Folder.Write("mount/x", "something");

        Assert.Equal("CRT-KEYS-021", Assert.Throws<CityRightsException>(() => KeyMount.Create(KeyFilePath, Mount)).Code);
        Assert.Single(Directory.GetFileSystemEntries(Mount));
        Assert.Equal("CRT-KEYS-020", await CodeOfAsync(KeyMount.Source(Mount)));
    }

    [Fact]
    public async Task Load_RootsExchangedWithEachOther_IsRefused()
    {
        Make(versions: 2);
        File.Move(Mount + "/root-1", Mount + "/x");
        File.Move(Mount + "/root-2", Mount + "/root-1");
        File.Move(Mount + "/x", Mount + "/root-2");

        Assert.Equal("CRT-KEYS-008", await CodeOfAsync(KeyMount.Source(Mount)));
    }

    [Theory]
    [InlineData("", "CRT-KEYS-024")]
    [InlineData("secret", "CRT-KEYS-024")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==", "CRT-KEYS-006")]
    public async Task Load_RootThatIsNone_IsRefused(string root, string code)
    {
        Make(versions: 1);
        File.WriteAllText(Mount + "/root-1", root);

        Assert.Equal(code, await CodeOfAsync(KeyMount.Source(Mount)));
    }

    [Fact]
    public async Task Load_RootMissing_IsRefused()
    {
        Make(versions: 2);
        File.Delete(Mount + "/root-2");

        Assert.Equal("CRT-KEYS-020", await CodeOfAsync(KeyMount.Source(Mount)));
    }

    [Fact]
    public void Load_RootThatEndsWithALineFeed_IsRead()
    {
        Make(versions: 1);
        File.AppendAllText(Mount + "/root-1", "\n");

        using var ring = KeyRing.Open(KeyMount.Source(Mount));
        Assert.Equal(1, ring.CurrentVersion);
    }

    [LinuxFact]
    public async Task Load_RootThatOthersMayRead_IsRefused()
    {
        Make(versions: 1);
        Chmod(Mount + "/root-1", UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Assert.Equal("CRT-KEYS-023", await CodeOfAsync(KeyMount.Source(Mount)));
    }

    [LinuxFact]
    public async Task Load_SecretThatThePlatformExchanges_IsReadWholeAndFollowed()
    {
        Make(versions: 1);
        Publish("..one");
        var source = KeyMount.Source(Folder.PathOf("volume"));
        using var ring = KeyRing.Open(source);
        Assert.Equal([1], ring.LiveVersions);

        KeyFile.Rotate(KeyFilePath);
        Directory.Delete(Mount, recursive: true);
        KeyMount.Create(KeyFilePath, Mount);
        Publish("..two");
        Directory.Delete(Folder.PathOf("volume/..one"), recursive: true);

        Assert.Equal(KeyReloadOutcome.Changed, (await ring.ReloadAsync()).Outcome);
        Assert.Equal([2, 1], ring.LiveVersions);
    }

    [LinuxFact]
    public async Task Load_WhileThePlatformExchangesTheSecret_NeverMixesTwoStates()
    {
        Make(versions: 1);
        Publish("..one");
        var source = KeyMount.Source(Folder.PathOf("volume"));
        KeyFile.Create(Folder.PathOf("other.keys"));
        KeyMount.Create(Folder.PathOf("other.keys"), Folder.PathOf("other"));
        using var stop = new CancellationTokenSource();
        var exchange = Task.Run(() =>
        {
            for (var round = 0; !stop.IsCancellationRequested; round++)
            {
                Publish($"..state-{round}", round % 2 == 0 ? Folder.PathOf("other") : Mount);
                if (round > 0)
                {
                    Directory.Delete(Folder.PathOf($"volume/..state-{round - 1}"), recursive: true);
                }
            }
        });

        for (var round = 0; round < 100; round++)
        {
            // Index and root of two states would not match each other: CRT-KEYS-008.
            using var ring = KeyRing.Open(source);
            Assert.Equal(1, ring.CurrentVersion);
        }

        await stop.CancelAsync();
        await exchange;
    }

    private protected override Task<KeySource> SourceAsync()
    {
        KeyMount.Create(KeyFilePath, Mount);
        return Task.FromResult(KeyMount.Source(Mount));
    }

    private protected override KeySource SameSource() => KeyMount.Source(Mount);

    private protected override void Remove() => Directory.Delete(Mount, recursive: true);

    private void Make(int versions)
    {
        KeyFile.Create(KeyFilePath);
        for (var version = 2; version <= versions; version++)
        {
            KeyFile.Rotate(KeyFilePath);
        }

        KeyMount.Create(KeyFilePath, Mount);
    }

    /// <summary>What the kubelet does: a folder of its own for each state, a link to it that is exchanged by a rename, and a link for each file.</summary>
    private void Publish(string state, string? from = null)
    {
        var volume = Directory.CreateDirectory(Folder.PathOf("volume")).FullName;
        var target = Directory.CreateDirectory(Path.Combine(volume, state)).FullName;
        foreach (var file in Directory.GetFiles(from ?? Mount))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        File.CreateSymbolicLink(Path.Combine(volume, "..data_tmp"), state);
        Assert.Equal(0, Rename(Encoding.UTF8.GetBytes(Path.Combine(volume, "..data_tmp") + '\0'), Encoding.UTF8.GetBytes(Path.Combine(volume, "..data") + '\0')));
        foreach (var file in Directory.GetFiles(target).Select(Path.GetFileName).Where(name => !Path.Exists(Path.Combine(volume, name!))))
        {
            File.CreateSymbolicLink(Path.Combine(volume, file!), Path.Combine("..data", file!));
        }
    }

    /// <summary>.NET moves no link that leads to a folder over another one.</summary>
    [DllImport("libc", EntryPoint = "rename")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Rename(byte[] from, byte[] to);

    private static void Chmod(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
