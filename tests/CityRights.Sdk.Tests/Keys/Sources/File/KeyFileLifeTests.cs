using System.Collections.Immutable;
using System.Text;
using CityRights.Keys;
using CityRights.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Keys;

public sealed class KeyFileLifeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private string Path => _folder.PathOf("city.keys");

    private KeyFileOptions Options => new() { Time = _clock };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rotate_WithADelay_AddsAPendingVersionThatEveryNodeUsesAtOneMoment()
    {
        KeyFile.Create(Path, Options);
        var due = _clock.GetUtcNow().AddDays(2);
        var rotated = KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(2) });
        using var ring = KeyRing.Open(KeyFile.Source(Path), time: _clock);

        Assert.Equal([KeyState.Active, KeyState.Pending], States(rotated));
        Assert.Equal(due, rotated.Versions[1].Since);
        Assert.Equal(1, ring.CurrentVersion);
        _clock.SetWall(due);
        Assert.Equal(2, ring.CurrentVersion);
        Assert.Equal([KeyState.Active, KeyState.Pending], States(KeyFile.Describe(Path)));
    }

    [Fact]
    public void Rotate_AfterAPendingVersionCameIntoUse_WritesDownWhatTheClockDid()
    {
        KeyFile.Create(Path, Options);
        var due = _clock.GetUtcNow().AddHours(1);
        KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromHours(1) });
        _clock.AdvanceWall(TimeSpan.FromDays(1));

        var rotated = KeyFile.Rotate(Path, Options);

        Assert.Equal([KeyState.Relinking, KeyState.Relinking, KeyState.Active], States(rotated));
        Assert.Equal([due, _clock.GetUtcNow(), _clock.GetUtcNow()], rotated.Versions.Select(version => version.Since));
    }

    [Fact]
    public void Rotate_AtOnceWhileAVersionIsPending_KeepsItForLookUp()
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(2) });

        Assert.Equal([KeyState.Relinking, KeyState.Relinking, KeyState.Active], States(KeyFile.Rotate(Path, Options)));
    }

    [Fact]
    public void Rotate_ForAnEarlierMomentThanAPendingVersion_IsRefused()
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(2) });
        var before = File.ReadAllBytes(Path);

        AssertCode("CRT-KEYS-040", () => KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(1) }));

        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.False(File.Exists(Path + ".rotating"));
    }

    [Fact]
    public void Rotate_DelayThatIsNone_IsWrongUse()
    {
        KeyFile.Create(Path, Options);

        Assert.Throws<ArgumentOutOfRangeException>(() => KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(367) }));
        Assert.Single(KeyFile.Describe(Path).Versions);
    }

    [Fact]
    public async Task Destroy_RetiredVersion_LeavesATombstoneAndNoRoot()
    {
        KeyFile.Create(Path, Options);
        var former = KeyFile.Rotate(Path, Options).Versions[0];
        var root = RootsOf(Path)[0];
        _clock.AdvanceWall(TimeSpan.FromDays(1));
        KeyFile.Retire(Path, 1, Options);
        _clock.AdvanceWall(TimeSpan.FromDays(1));

        var version = (await KeyFile.DestroyAsync(Path, 1, new("Zaak \"2026-17\", é") { Usage = [new Holder()] }, Options)).Versions[0];

        Assert.Equal(former with { State = KeyState.Destroyed, Since = _clock.GetUtcNow(), Reason = "Zaak \"2026-17\", é" }, version);
        Assert.Equal(version, KeyFile.Describe(Path).Versions[0]);
        Assert.DoesNotContain(root, File.ReadAllText(Path), StringComparison.Ordinal);
        using var ring = KeyRing.Open(KeyFile.Source(Path));
        Assert.Equal([2], ring.LiveVersions);
    }

    [LinuxFact]
    public async Task Destroy_FormerBytesOfTheFile_AreOverwrittenWhereTheyStood()
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options);
        var root = RootsOf(Path)[0];
        using var former = File.OpenHandle(Path);
        Assert.Contains(root, Encoding.ASCII.GetString(BytesOf(former)), StringComparison.Ordinal);

        await KeyFile.DestroyAsync(Path, 1, new("test") { Force = true }, Options);

        Assert.All(BytesOf(former), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(1, "CRT-KEYS-037")]
    [InlineData(3, "CRT-KEYS-037")]
    [InlineData(4, "CRT-KEYS-037")]
    [InlineData(0, "CRT-KEYS-035")]
    [InlineData(5, "CRT-KEYS-035")]
    public async Task Destroy_VersionThatMayNotGo_IsRefusedEvenByForce(int version, string code)
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options);
        KeyFile.Rotate(Path, Options);
        KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(1) });
        await KeyFile.DestroyAsync(Path, 1, new("test") { Force = true }, Options);

        await AssertCodeAsync(code, () => KeyFile.DestroyAsync(Path, version, new("test") { Force = true }, Options));
        Assert.Equal([KeyState.Destroyed, KeyState.Relinking, KeyState.Active, KeyState.Pending], States(KeyFile.Describe(Path)));
    }

    [Fact]
    public async Task Destroy_PendingVersionThatCameIntoUseByTheClock_IsRefused()
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options with { ActivateAfter = TimeSpan.FromDays(1) });
        _clock.AdvanceWall(TimeSpan.FromDays(1));

        await AssertCodeAsync("CRT-KEYS-037", () => KeyFile.DestroyAsync(Path, 2, new("test") { Force = true }, Options));
        Assert.Equal(KeyState.Destroyed, (await KeyFile.DestroyAsync(Path, 1, new("test") { Force = true }, Options)).Versions[0].State);
    }

    [Fact]
    public async Task Destroy_RowsThatNobodyKnowsOrThatRemain_StopItUnlessForced()
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options);
        var holders = new IKeyVersionUsage[] { new Holder(new KeyVersionUse(1, 9, 0)), new Holder(new KeyVersionUse(1, 9, 4), new KeyVersionUse(2, 7, 7)) };

        await AssertCodeAsync("CRT-KEYS-038", () => KeyFile.DestroyAsync(Path, 1, new("test"), Options));
        await AssertCodeAsync("CRT-KEYS-039", () => KeyFile.DestroyAsync(Path, 1, new("test") { Usage = holders }, Options));
        await Assert.ThrowsAsync<TimeoutException>(() => KeyFile.DestroyAsync(Path, 1, new("test") { Usage = [new BrokenHolder()] }, Options).AsTask());
        Assert.Equal([KeyState.Relinking, KeyState.Active], States(KeyFile.Describe(Path)));

        Assert.Equal("forced: test", (await KeyFile.DestroyAsync(Path, 1, new("test") { Usage = holders, Force = true }, Options)).Versions[0].Reason);
    }

    [Fact]
    public void Retire_VersionThatIsNotRelinking_IsRefused()
    {
        KeyFile.Create(Path, Options);
        KeyFile.Rotate(Path, Options);
        Assert.Equal([KeyState.Retired, KeyState.Active], States(KeyFile.Retire(Path, 1, Options)));

        AssertCode("CRT-KEYS-036", () => KeyFile.Retire(Path, 1, Options));
        AssertCode("CRT-KEYS-036", () => KeyFile.Retire(Path, 2, Options));
        AssertCode("CRT-KEYS-035", () => KeyFile.Retire(Path, 3, Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void Reason_ThatIsNoText_IsWrongUse(string reason) => Assert.Throws<ArgumentException>(() => new KeyDestruction(reason));

    [Fact]
    public void Reason_WithHalfACharacter_IsWrongUse() => Assert.Throws<ArgumentException>(() => new KeyDestruction("a\uD800"));

    [Fact]
    public void Reason_TooLong_IsWrongUse() => Assert.Throws<ArgumentException>(() => new KeyDestruction(new('a', KeyDestruction.LongestReason + 1)));

    /// <summary>
    /// Any order of commands and waiting: the file stays sound and can be read, no version goes back or is lost, a service that reloads follows every step,
    /// and what a command refuses changes nothing.
    /// </summary>
    [Property(MaxTest = 60)]
    public bool Commands_InAnyOrder_KeepTheFileSound(NonEmptyArray<byte> commands)
    {
        using var folder = new TempFolder();
        var clock = new TestClock();
        var options = new KeyFileOptions { Time = clock };
        var path = folder.PathOf("city.keys");
        KeyFile.Create(path, options);
        using var ring = KeyRing.Open(KeyFile.Source(path), time: clock);
        foreach (var command in commands.Get.Take(12))
        {
            clock.AdvanceWall(TimeSpan.FromHours(command % 5));
            var before = File.ReadAllBytes(path);
            var former = ring.Versions;
            try
            {
                Run(path, command, options);
            }
            catch (CityRightsException)
            {
                if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(before))
                {
                    return false;
                }
            }

            var reload = ring.ReloadAsync().AsTask().GetAwaiter().GetResult();
            if (reload.Outcome == KeyReloadOutcome.Failed || !reload.Versions.SequenceEqual(KeyLife.At(KeyFile.Describe(path).Versions, clock.GetUtcNow()))
                || former.Zip(reload.Versions).Any(static pair => pair.Second.State < pair.First.State || pair.Second.Fingerprint != pair.First.Fingerprint))
            {
                return false;
            }
        }

        return true;
    }

    private static void Run(string path, byte command, KeyFileOptions options)
    {
        var version = 1 + ((command >> 3) % 5);
        switch (command % 4)
        {
            case 0: KeyFile.Rotate(path, options); break;
            case 1: KeyFile.Rotate(path, options with { ActivateAfter = TimeSpan.FromHours(command >> 3) }); break;
            case 2: KeyFile.Retire(path, version, options); break;
            default: KeyFile.DestroyAsync(path, version, new("test") { Force = true }, options).AsTask().GetAwaiter().GetResult(); break;
        }
    }

    private static IEnumerable<KeyState> States(KeyFileDescription file) => file.Versions.Select(version => version.State);

    private static List<string> RootsOf(string path)
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
        return [.. json.RootElement.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("root").GetString()!)];
    }

    private static byte[] BytesOf(Microsoft.Win32.SafeHandles.SafeFileHandle file)
    {
        var bytes = new byte[RandomAccess.GetLength(file)];
        Assert.Equal(bytes.Length, RandomAccess.Read(file, bytes, 0));
        return bytes;
    }

    private static void AssertCode(string code, Func<object> action) => Assert.Equal(code, Assert.Throws<CityRightsException>(action).Code);

    private static async Task AssertCodeAsync(string code, Func<ValueTask<KeyFileDescription>> action) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<CityRightsException>(() => action().AsTask())).Code);

    private sealed class Holder(params KeyVersionUse[] uses) : IKeyVersionUsage
    {
        public string Name => "test";

        public ValueTask<ImmutableArray<KeyVersionUse>> CountAsync(CancellationToken cancellationToken = default) => new([.. uses]);
    }

    private sealed class BrokenHolder : IKeyVersionUsage
    {
        public string Name => "test";

        public ValueTask<ImmutableArray<KeyVersionUse>> CountAsync(CancellationToken cancellationToken = default) => throw new TimeoutException();
    }
}
