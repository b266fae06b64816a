using System.Security.Cryptography;
using System.Text.Json;
using CityRights.Keys;

namespace CityRights.Tests.Keys;

public class KeyRingTests
{
    [Fact]
    public void Open_SeveralVersions_KnowsCurrentAndLive()
    {
        using var ring = KeyRing.Open(new FixedKeySource(
            KeyState.Destroyed, KeyState.Retired, KeyState.Relinking, KeyState.Relinking, KeyState.Active, KeyState.Pending));

        Assert.Equal(5, ring.CurrentVersion);
        Assert.Equal([5, 4, 3], ring.LiveVersions);
        Assert.Equal([1, 2, 3, 4, 5, 6], ring.Versions.Select(version => version.Version));
        Assert.Equal(Tenants.Default, ring.Tenant);
        Assert.False(ring.IsForDevelopment);
    }

    [Fact]
    public void Derive_LiveVersion_IsHkdfOverTenantAndLabel()
    {
        using var ring = FixedKeySource.Ring(versions: 2, tenant: "alphen");
        var expected = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, FixedKeySource.RootOf(1), 32, "CityRights/keys/v1"u8.ToArray(), [0, 0, 0, 6, .. "alphen"u8, 0, 0, 0, 1, .. "x"u8]);

        var actual = new byte[32];
        ring.Derive(1, "x", actual);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Derive_OtherTenantVersionOrLabel_IsAnotherKey()
    {
        using var ring = FixedKeySource.Ring(versions: 2);
        using var other = FixedKeySource.Ring(versions: 2, tenant: "alphen");

        var keys = new[] { Key(ring, 1, "a"), Key(ring, 2, "a"), Key(ring, 1, "b"), Key(other, 1, "a") };

        Assert.Equal(4, keys.Select(Convert.ToHexString).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(0)]
    public void Derive_VersionThatIsNotLive_IsRefused(int version)
    {
        using var ring = KeyRing.Open(new FixedKeySource(KeyState.Destroyed, KeyState.Retired, KeyState.Active, KeyState.Pending));

        Assert.Equal("CRT-KEYS-005", Assert.Throws<CityRightsException>(() => Key(ring, version, "a")).Code);
    }

    [Fact]
    public void Derive_WithoutLabel_IsWrongUse()
    {
        using var ring = FixedKeySource.Ring();

        Assert.Throws<ArgumentException>(() => Key(ring, 1, ""));
    }

    [Fact]
    public void Derive_AfterDispose_Throws()
    {
        var ring = FixedKeySource.Ring();
        ring.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Key(ring, 1, "a"));
        Assert.Throws<ObjectDisposedException>(ring.ThrowIfDisposed);
    }

    [Fact]
    public void Dispose_Roots_AreOverwritten()
    {
        using var material = new KeyMaterial(Tenants.Default);
        material.Add(FixedKeySource.Version(1, KeyState.Active), FixedKeySource.RootOf(1));
        var memory = material.Keys[0].Root!.Memory;
        var ring = KeyRing.Seal(material, "test");
        Assert.Equal(FixedKeySource.RootOf(1), memory.ToArray());

        ring.Dispose();

        Assert.Equal(new byte[32], memory.ToArray());
    }

    [Fact]
    public void Open_Failing_OverwritesWhatWasRead()
    {
        var source = new FailingSource();

        Assert.Equal("CRT-KEYS-009", Assert.Throws<CityRightsException>(() => KeyRing.Open(source)).Code);

        Assert.Equal(new byte[32], source.Memory.ToArray());
    }

    [Fact]
    public void Text_OfRingMaterialAndKey_HoldsNoKey()
    {
        using var material = new KeyMaterial(Tenants.Default);
        material.Add(FixedKeySource.Version(1, KeyState.Active), FixedKeySource.RootOf(1));
        var key = material.Keys[0].ToString();
        using var ring = KeyRing.Seal(material, "test");

        Assert.Equal("KeyRing(default, 1 versions, redacted)", ring.ToString());
        Assert.Equal("KeyMaterial(redacted)", material.ToString());
        Assert.Equal("RootKey(redacted)", key);
        Assert.DoesNotContain(Convert.ToBase64String(FixedKeySource.RootOf(1)), JsonSerializer.Serialize(ring), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_SourceThatAwaits_Opens()
    {
        using var ring = await KeyRing.OpenAsync(new SlowSource(Task.Delay(1)), "alphen");

        Assert.Equal("alphen", ring.Tenant);
    }

    [Fact]
    public async Task Open_SourceThatAwaits_IsRefusedAndLeavesNoKey()
    {
        var gate = new TaskCompletionSource();
        var source = new SlowSource(gate.Task);

        Assert.Equal("CRT-KEYS-003", Assert.Throws<CityRightsException>(() => KeyRing.Open(source)).Code);
        gate.SetResult();
        await source.Finished;

        // The disposal follows the reading on the thread that ends it.
        Assert.True(SpinWait.SpinUntil(() => source.Memory.ToArray().All(value => value == 0), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task OpenAsync_Cancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => KeyRing.OpenAsync(new SlowSource(Task.Delay(Timeout.Infinite)), cancellationToken: new(canceled: true)).AsTask());

    [Fact]
    public void Open_WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => KeyRing.Open(null!));
        Assert.Throws<ArgumentException>(() => KeyRing.Open(new FixedKeySource(KeyState.Active), "Not A Tenant"));
    }

    private static byte[] Key(KeyRing ring, int version, string label)
    {
        var key = new byte[32];
        ring.Derive(version, label, key);
        return key;
    }

    private sealed class FailingSource : KeySource
    {
        public Memory<byte> Memory { get; private set; }

        public override string Description => "test";

        public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
        {
            destination.Add(FixedKeySource.Version(1, KeyState.Relinking), FixedKeySource.RootOf(1));
            Memory = destination.Keys[0].Root!.Memory;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class SlowSource(Task gate) : KeySource
    {
        private readonly TaskCompletionSource _finished = new();

        public Memory<byte> Memory { get; private set; }

        public Task Finished => _finished.Task;

        public override string Description => "test";

        public override async ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            destination.Add(FixedKeySource.Version(1, KeyState.Active), FixedKeySource.RootOf(1));
            Memory = destination.Keys[0].Root!.Memory;
            _finished.SetResult();
        }
    }
}
