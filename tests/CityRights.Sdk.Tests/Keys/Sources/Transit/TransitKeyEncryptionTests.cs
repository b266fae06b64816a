using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public sealed class TransitKeyEncryptionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TransitServer _server = new();
    private readonly byte[] _root = FixedKeySource.RootOf(7);

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task WrapAndUnwrap_Root_ComesBackAndCallsAreTheServices()
    {
        using var encryption = Open();
        var wrapped = await encryption.WrapAsync(_root, default);
        var unwrapped = new byte[32];
        await encryption.UnwrapAsync(wrapped, unwrapped, default);

        Assert.Equal("vault:v1:0", wrapped);
        Assert.Equal(_root, unwrapped);
        Assert.Equal([("/v1/transit/encrypt/city-keys", _server.Token), ("/v1/transit/decrypt/city-keys", _server.Token)], _server.Calls);
        Assert.Equal("transit/city-keys", encryption.Name);
    }

    [Fact]
    public async Task WrappedKeyFile_ThroughTheService_OpensARing()
    {
        KeyFile.Create(_folder.PathOf("city.keys"));
        KeyFile.Rotate(_folder.PathOf("city.keys"));
        using var encryption = Open();
        await WrappedKeyFile.CreateAsync(_folder.PathOf("city.keys"), _folder.PathOf("wrapped.keys"), encryption);

        using var ring = await KeyRing.OpenAsync(WrappedKeyFile.Source(_folder.PathOf("wrapped.keys"), encryption));

        Assert.Equal(KeyFile.Describe(_folder.PathOf("city.keys")).Versions.AsEnumerable(), ring.Versions);
    }

    [Fact]
    public async Task Token_ThatAnAgentRenewed_IsReadAnew()
    {
        using var encryption = Open(token: "old");
        await AssertCodeAsync("CRT-KEYS-047", encryption);
        WriteToken(_server.Token + "\n");

        Assert.Equal("vault:v1:0", await encryption.WrapAsync(_root, default));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"data\":{\"plaintext\":1}}")]
    [InlineData("{\"plaintext\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"}")]
    [InlineData("{\"data\":{\"plaintext\":\"AAECAwQFBgcICQoLDA0ODw==\"}}")]
    [InlineData("{\"data\":{\"plaintext\":\"no base64 at all, and as long as a key may be\"}}")]
    [InlineData("{\"data\":{\"plaintext\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\",\"plaintext\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"}}")]
    [InlineData("{\"data\":{\"plaintext\":\"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"}} x")]
    [InlineData("<html>")]
    public async Task Unwrap_AnswerThatIsNoKey_IsRefusedAndLeavesNothing(string answer)
    {
        using var encryption = Open();
        _server.AnswerWith(answer);
        var root = new byte[32];

        var refusal = await Assert.ThrowsAsync<CityRightsException>(() => encryption.UnwrapAsync("vault:v1:0", root, default).AsTask());

        Assert.Equal("CRT-KEYS-048", refusal.Code);
        Assert.DoesNotContain("AAECAwQF", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal(new byte[32], root);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(503)]
    [InlineData(307)]
    public async Task Call_Refused_NamesTheStatusAlone(int status)
    {
        using var encryption = Open();
        _server.AnswerWith("{\"errors\":[\"a detail that may be secret\"]}", status);

        var refusal = await AssertCodeAsync("CRT-KEYS-047", encryption);

        Assert.Contains($"{status}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("detail", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_AnswerWithoutEnd_IsBounded()
    {
        using var encryption = Open();
        _server.Instead = async response =>
        {
            for (var block = 0; block < 64; block++)
            {
                await TransitServer.WriteAsync(response, new byte[64 * 1024]);
            }
        };

        await AssertCodeAsync("CRT-KEYS-048", encryption);
    }

    [Fact]
    public async Task Call_ServiceThatNeverAnswers_EndsAtTheDeadline()
    {
        var clock = new TestClock();
        using var encryption = Open(clock: clock);
        var called = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _server.Instead = _ =>
        {
            called.SetResult();
            return release.Task;
        };

        var call = encryption.WrapAsync(_root, default).AsTask();
        await called.Task;
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("CRT-KEYS-046", (await Assert.ThrowsAsync<CityRightsException>(() => call)).Code);
        release.SetResult();
    }

    [Fact]
    public async Task Call_Cancelled_ThrowsCancellation()
    {
        using var encryption = Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encryption.WrapAsync(_root, new(canceled: true)).AsTask());
    }

    [Fact]
    public async Task Call_NobodyListens_IsRefused()
    {
        using var encryption = Open();
        _server.Dispose();

        await AssertCodeAsync("CRT-KEYS-046", encryption);
    }

    [Theory]
    [InlineData("http://vault.city.example:8200", "city-keys", "transit")]
    [InlineData("ftp://127.0.0.1", "city-keys", "transit")]
    [InlineData("https://user:word@vault.city.example", "city-keys", "transit")]
    [InlineData("https://vault.city.example/v1", "city-keys", "transit")]
    [InlineData("https://vault.city.example", "../sys/seal", "transit")]
    [InlineData("https://vault.city.example", "..", "transit")]
    [InlineData("https://vault.city.example", "", "transit")]
    [InlineData("https://vault.city.example", "city-keys", "a//b")]
    public void Options_ThatAreUnsafe_AreWrongUse(string address, string key, string mount) => Assert.Throws<ArgumentException>(
        () => new TransitKeyEncryption(new() { Address = new(address), Key = key, Mount = mount, TokenFile = "token" }));

    private TransitKeyEncryption Open(string? token = null, TimeProvider? clock = null)
    {
        WriteToken(token ?? _server.Token);
        return new(new() { Address = _server.Address, Key = "city-keys", TokenFile = _folder.PathOf("token"), Time = clock ?? TimeProvider.System });
    }

    private void WriteToken(string token)
    {
        _folder.Write("token", token);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf("token"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private async Task<CityRightsException> AssertCodeAsync(string code, TransitKeyEncryption encryption)
    {
        var refusal = await Assert.ThrowsAsync<CityRightsException>(() => encryption.WrapAsync(_root, default).AsTask());
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
