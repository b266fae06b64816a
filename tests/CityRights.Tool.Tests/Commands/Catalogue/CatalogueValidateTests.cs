using System.Text;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Catalogue;

public sealed class CatalogueValidateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validate_SoundCatalogue_SaysSo()
    {
        var file = _folder.Write("catalogue.json", Samples.Catalogue);

        Assert.Equal($"{file}: sound, 2 purposes.\n", (await ToolRun.OfAsync("catalogue", "validate", file)).AssertDone().Out);
    }

    [Fact]
    public async Task Validate_StandardInput_IsRead() =>
        Assert.Equal("(standard input): sound, 2 purposes.\n",
            (await ToolRun.WithInputAsync(Samples.Catalogue, "catalogue", "validate", "-")).AssertDone().Out);

    [Theory]
    [InlineData("\"basis\": \"consent\"", "\"basis\": \"consent\", \"basis\": \"consent\"", "stands twice")]
    [InlineData("\"basis\": \"consent\"", "\"basis\": \"consnet\"", "'consent'")]
    [InlineData("\"notice\": \"sms\"", "\"notice\": \"sms\", \"notise\": \"x\"", "'notise'")]
    [InlineData("\"P91D\"", "\"91 days\"", "ISO 8601")]
    [InlineData("catalogue/1", "catalogue/9", "version")]
    [InlineData("pd:TelephoneNumber", "pd:TelefoneNumber", "TelephoneNumber")]
    [InlineData(", \"notice\": \"sms\"", "", "notice")]
    public async Task Validate_OneThingWrong_IsOneLineWithItsPlace(string right, string wrong, string says)
    {
        var file = _folder.Write("catalogue.json", Samples.Catalogue.Replace(right, wrong, StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("catalogue", "validate", file);

        run.AssertFailed(ExitCode.Findings, says, "(CRT-HALL-1");
        Assert.Matches($@"^cityrights: {System.Text.RegularExpressions.Regex.Escape(file)}:\d+:\d+: ", run.Error);
    }

    [Fact]
    public async Task Validate_SeveralThingsWrong_AreALineEachInTheOrderOfTheDocument()
    {
        var file = _folder.Write("catalogue.json", Samples.Catalogue
            .Replace("P91D", "ninety", StringComparison.Ordinal).Replace("\"publicTask\"", "\"x\"", StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("catalogue", "validate", file);

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal([6, 9], run.ErrorLines.Select(line => int.Parse(line[(line.IndexOf(file, StringComparison.Ordinal) + file.Length + 1)..].Split(':')[0])));
    }

    [Theory]
    [MemberData(nameof(MalformedDocuments.Names), MemberType = typeof(MalformedDocuments))]
    public async Task Validate_MalformedDocument_IsOneLine(string name) =>
        (await ToolRun.WithInputAsync(MalformedDocuments.Make(name, Samples.Catalogue), "catalogue", "validate", "-"))
            .AssertFailed(ExitCode.Findings, "(standard input):", "CRT-HALL-1");

    [Fact]
    public async Task Validate_TooLongDocument_IsOneLine() =>
        (await ToolRun.WithInputAsync(new string(' ', PurposeCatalogue.MaximumBytes + 1), "catalogue", "validate", "-"))
            .AssertFailed(ExitCode.Findings, "(standard input):", "CRT-HALL-1");

    [Fact]
    public async Task Validate_Utf8WithByteOrderMark_IsRead() =>
        (await ToolRun.WithInputAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Samples.Catalogue)], "catalogue", "validate", "-")).AssertDone();

    [Fact]
    public async Task Validate_MissingFile_IsAFailureOfFiles() =>
        (await ToolRun.OfAsync("catalogue", "validate", _folder.PathOf("nowhere.json"))).AssertFailed(ExitCode.Files, "There is no file", "nowhere.json");

    [Fact]
    public async Task Validate_Folder_IsAFailureOfFiles() =>
        (await ToolRun.OfAsync("catalogue", "validate", _folder.Path)).AssertFailed(ExitCode.Files, "is a folder");
}
