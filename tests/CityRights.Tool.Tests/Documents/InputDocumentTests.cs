using CityRights.Testing;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Documents;

public sealed class InputDocumentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_File_ReadsIt()
    {
        using var reader = new StreamReader(InputDocument.Open(_folder.Write("a.json", "{}"), TestConsole.Create()));

        Assert.Equal("{}", reader.ReadToEnd());
    }

    [Fact]
    public void Open_Dash_ReadsStandardInput()
    {
        using var reader = new StreamReader(InputDocument.Open("-", TestConsole.Create(input: new MemoryStream("[]"u8.ToArray()))));

        Assert.Equal("[]", reader.ReadToEnd());
    }

    [Fact]
    public void Open_MissingFile_NamesIt() => AssertRefused("nowhere.json", "There is no file");

    [Fact]
    public void Open_FileInAMissingFolder_NamesIt() => AssertRefused("nowhere/a.json", "There is no file");

    [Fact]
    public void Open_Folder_SaysThatItIsOne() => AssertRefused("", "is a folder");

    private void AssertRefused(string name, string says)
    {
        var path = _folder.PathOf(name);
        var refusal = Assert.Throws<ToolException>(() => InputDocument.Open(path, TestConsole.Create()));

        Assert.Equal(ExitCode.Files, refusal.Code);
        Assert.Contains(says, refusal.Message);
        Assert.Contains($"'{path}'", refusal.Message);
    }
}
