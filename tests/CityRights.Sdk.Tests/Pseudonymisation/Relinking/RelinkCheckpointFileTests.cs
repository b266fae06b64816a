using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Tests.Pseudonymisation.Relinking;

public sealed class RelinkCheckpointFileTests : IDisposable
{
    private static readonly RelinkCheckpoint Checkpoint = new(new string('a', 64), "row:17", new(1, 2, 3, 4, 5));

    private readonly TempFolder _folder = new();

    private string File => _folder.PathOf("relink.json");

    [Fact]
    public async Task Save_ThenLoad_GivesItBack()
    {
        var checkpoints = RelinkCheckpoints.InFile(File);
        Assert.Null(await checkpoints.LoadAsync(default));

        await checkpoints.SaveAsync(Checkpoint with { Position = "row:1" }, default);
        await checkpoints.SaveAsync(Checkpoint, default);

        Assert.Equal(Checkpoint, await checkpoints.LoadAsync(default));
        await checkpoints.ClearAsync(default);
        Assert.Null(await checkpoints.LoadAsync(default));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"cityrights-relink/2\",\"job\":\"J\",\"position\":\"1\",\"linked\":1,\"alreadyLinked\":0,\"joined\":0,\"unknown\":0,\"refused\":0}")]
    [InlineData("{\"format\":\"cityrights-relink/1\",\"job\":\"J\",\"position\":\"\",\"linked\":1,\"alreadyLinked\":0,\"joined\":0,\"unknown\":0,\"refused\":0}")]
    [InlineData("{\"format\":\"cityrights-relink/1\",\"job\":\"J\",\"position\":\"1\",\"linked\":-1,\"alreadyLinked\":0,\"joined\":0,\"unknown\":0,\"refused\":0}")]
    [InlineData("{\"format\":\"cityrights-relink/1\",\"job\":\"J\",\"position\":\"1\",\"linked\":1,\"alreadyLinked\":0,\"joined\":0,\"unknown\":0,\"refused\":0,\"more\":1}")]
    public async Task Load_NotSound_CountsAsNone(string text)
    {
        await System.IO.File.WriteAllTextAsync(File, text.Replace("\"J\"", $"\"{new string('a', 64)}\"", StringComparison.Ordinal));

        Assert.Null(await RelinkCheckpoints.InFile(File).LoadAsync(default));
    }

    [Fact]
    public async Task Load_CutAnywhere_CountsAsNone()
    {
        await RelinkCheckpoints.InFile(File).SaveAsync(Checkpoint, default);
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        for (var length = 0; length < bytes.Length; length++)
        {
            await System.IO.File.WriteAllBytesAsync(File, bytes[..length]);
            Assert.Null(await RelinkCheckpoints.InFile(File).LoadAsync(default));
        }
    }

    [Fact]
    public async Task Save_FolderMissing_NamesTheFix() => Assert.Equal(
        "CRT-PSEUDONYMISATION-032",
        (await Assert.ThrowsAsync<CityRightsException>(async () => await RelinkCheckpoints.InFile(_folder.PathOf("no/relink.json")).SaveAsync(Checkpoint, default))).Code);

    public void Dispose() => _folder.Dispose();
}
