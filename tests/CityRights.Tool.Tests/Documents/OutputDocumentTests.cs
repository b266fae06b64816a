using CityRights.Testing;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Documents;

public sealed class OutputDocumentTests : IDisposable
{
    private static readonly byte[] Bytes = "record\n"u8.ToArray();

    private readonly TempFolder _folder = new();

    private string Path => _folder.PathOf("record.md");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("-")]
    public async Task Write_NoFile_GoesToStandardOutput(string? path)
    {
        using var output = new MemoryStream();
        await OutputDocument.WriteAsync(path, false, Bytes, TestConsole.Create(output: output), CancellationToken.None);

        Assert.Equal(Bytes, output.ToArray());
    }

    [Fact]
    public async Task Write_FreshFile_HoldsTheBytesAlone()
    {
        await WriteAsync();

        Assert.Equal(Bytes, File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Write_ExistingFile_IsKept()
    {
        _folder.Write("record.md", "old");

        await AssertRefusedAsync(Path, "--force");

        Assert.Equal("old", File.ReadAllText(Path));
    }

    [Fact]
    public async Task Write_ExistingFileToBeReplaced_IsReplaced()
    {
        _folder.Write("record.md", "old and longer than the new one");

        await WriteAsync(overwrite: true);

        Assert.Equal(Bytes, File.ReadAllBytes(Path));
    }

    [Fact]
    public Task Write_Folder_IsRefused() => AssertRefusedAsync(_folder.Path, "is a folder", overwrite: true);

    [Fact]
    public Task Write_MissingFolder_IsRefused() => AssertRefusedAsync(_folder.PathOf("nowhere/record.md"), "cannot be written");

    [Fact]
    public async Task Write_Cancelled_LeavesNothingBehind()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            OutputDocument.WriteAsync(Path, false, Bytes, TestConsole.Create(), new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Write_CancelledOverAnExistingFile_KeepsIt()
    {
        _folder.Write("record.md", "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            OutputDocument.WriteAsync(Path, true, Bytes, TestConsole.Create(), new CancellationToken(canceled: true)));

        Assert.Equal("old", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder.Path));
    }

    private Task WriteAsync(bool overwrite = false) =>
        OutputDocument.WriteAsync(Path, overwrite, Bytes, TestConsole.Create(), CancellationToken.None);

    private static async Task AssertRefusedAsync(string path, string says, bool overwrite = false)
    {
        var refusal = await Assert.ThrowsAsync<ToolException>(() =>
            OutputDocument.WriteAsync(path, overwrite, Bytes, TestConsole.Create(), CancellationToken.None));

        Assert.Equal(ExitCode.Files, refusal.Code);
        Assert.Contains(says, refusal.Message);
    }
}
