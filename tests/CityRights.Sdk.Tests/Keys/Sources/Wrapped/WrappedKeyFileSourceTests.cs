using CityRights.Keys;

namespace CityRights.Tests.Keys;

public sealed class WrappedKeyFileSourceTests : KeySourceSuite
{
    private readonly TestKeyEncryption _encryption = new();

    private string Wrapped => Folder.PathOf("wrapped.keys");

    [Fact]
    public async Task Create_File_HoldsNoRoot()
    {
        KeyFile.Create(KeyFilePath);
        var root = File.ReadAllText(KeyFilePath).Split('"').Single(text => text.Length == 44);
        await WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption);

        Assert.DoesNotContain(root, File.ReadAllText(Wrapped), StringComparison.Ordinal);
        Assert.Equal("CRT-KEYS-021", (await Assert.ThrowsAsync<CityRightsException>(() => WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption).AsTask())).Code);
    }

    [Fact]
    public async Task Open_WithoutWaiting_SaysHowToOpenIt()
    {
        KeyFile.Create(KeyFilePath);
        await WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption);

        var answer = new TaskCompletionSource();
        _encryption.Waits = answer.Task;

        Assert.Equal("CRT-KEYS-003", Assert.Throws<CityRightsException>(() => KeyRing.Open(SameSource())).Code);
        answer.SetResult();
    }

    [Fact]
    public async Task Load_OtherService_IsNamed()
    {
        KeyFile.Create(KeyFilePath);
        await WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption);
        using var other = new TestKeyEncryption();

        Assert.Equal("CRT-KEYS-049", await CodeOfAsync(WrappedKeyFile.Source(Wrapped, other)));
    }

    [Fact]
    public async Task Load_WrappedKeysExchanged_IsNoticed()
    {
        KeyFile.Create(KeyFilePath);
        KeyFile.Rotate(KeyFilePath);
        await WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption);
        var text = File.ReadAllText(Wrapped);
        var wrapped = text.Split('"').Where(part => part.Length == 56).ToList();
        Assert.Equal(2, wrapped.Count);
        File.WriteAllText(Wrapped, text.Replace(wrapped[0], "#").Replace(wrapped[1], wrapped[0]).Replace("#", wrapped[1]));

        Assert.Equal("CRT-KEYS-026", await CodeOfAsync(SameSource()));
    }

    [Fact]
    public async Task Load_ServiceThatIsDown_IsRefusedAndKeepsARingInUse()
    {
        KeyFile.Create(KeyFilePath);
        await WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption);
        using var ring = await KeyRing.OpenAsync(SameSource());
        _encryption.IsDown = true;

        var reload = await ring.ReloadAsync();

        Assert.Equal((KeyReloadOutcome.Failed, "CRT-KEYS-034"), (reload.Outcome, reload.Problem?.Code));
        Assert.Equal([1], ring.LiveVersions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with\"quotation")]
    [InlineData("with space")]
    [InlineData("é")]
    public async Task Create_AnswerThatIsNoText_LeavesNoFile(string answer)
    {
        KeyFile.Create(KeyFilePath);
        _encryption.Answer = answer;

        Assert.Equal("CRT-KEYS-048", (await Assert.ThrowsAsync<CityRightsException>(() => WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption).AsTask())).Code);
        Assert.False(File.Exists(Wrapped));
    }

    private protected override async Task<KeySource> SourceAsync()
    {
        await WrappedKeyFile.CreateAsync(KeyFilePath, Wrapped, _encryption);
        return SameSource();
    }

    private protected override KeySource SameSource() => WrappedKeyFile.Source(Wrapped, _encryption);

    private protected override void Remove() => File.Delete(Wrapped);

    protected override void Dispose(bool disposing)
    {
        _encryption.Dispose();
        base.Dispose(disposing);
    }
}
