using CityRights.Tool.Failures;
using CityRights.Tool.Findings;

namespace CityRights.Tool.Tests.Failures;

public class FailureTests
{
    [Fact]
    public void Of_UnforeseenException_SaysItsTypeAndNothingOfItsText()
    {
        var failure = Failure.Of(new InvalidDataException("Anna Muster, 8001 Zürich"));

        Assert.Equal(ExitCode.Unexpected, failure.Code);
        Assert.Contains("System.IO.InvalidDataException", Assert.Single(failure.Lines));
        Assert.DoesNotContain("Muster", Assert.Single(failure.Lines));
    }

    [Fact]
    public void Of_ExceptionOfTheLibrary_SaysMessageAndCode()
    {
        var failure = Failure.Of(new CityRightsException("CRT-TEST-001", "The thing is broken. Mend it."));

        Assert.Equal(ExitCode.Findings, failure.Code);
        Assert.Equal(["The thing is broken. Mend it. (CRT-TEST-001)"], failure.Lines);
    }

    [Fact]
    public void Of_ExceptionAboutKeys_EndsWithTheCodeOfKeys() =>
        Assert.Equal(ExitCode.Keys, Failure.Of(new CityRightsException("CRT-KEYS-999", "No key.")).Code);

    [Fact]
    public void Of_MissingFile_NamesIt()
    {
        var failure = Failure.Of(new FileNotFoundException("Could not find file.", "residents.csv"));

        Assert.Equal(ExitCode.Files, failure.Code);
        Assert.Contains("'residents.csv'", Assert.Single(failure.Lines));
    }

    [Fact]
    public void Of_MissingAssembly_IsAFailureOfTheTool()
    {
        Assert.Equal(ExitCode.Unexpected, Failure.Of(new FileNotFoundException(null, "Some.Library, Version=1.0.0.0, Culture=neutral")).Code);
        Assert.Equal(ExitCode.Unexpected, Failure.Of(new FileLoadException(null, "Some.Library, Version=1.0.0.0, Culture=neutral")).Code);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(122)]
    [InlineData(unchecked((int)0x80070070))]
    public void Of_FullDisk_SaysSo(int systemError)
    {
        var failure = Failure.Of(new IOException("No space left on device : '/data/out.csv'", systemError));

        Assert.Equal(ExitCode.Files, failure.Code);
        Assert.Contains("disk is full", Assert.Single(failure.Lines));
    }

    [Fact]
    public void Of_UnknownSystemError_SaysItsNumberAndNotItsText()
    {
        var failure = Failure.Of(new IOException("value 8001", 5));

        Assert.Equal(ExitCode.Files, failure.Code);
        Assert.Contains("00000005", Assert.Single(failure.Lines));
        Assert.DoesNotContain("8001", Assert.Single(failure.Lines));
    }

    [Fact]
    public void Of_Findings_HasALineForEachInTheOrderOfTheDocument()
    {
        var failure = Failure.Of(new FindingsException(
        [
            new("catalogue.json", 3, 7, "/purposes/permit", "First.", "CRT-HALL-101"),
            new("catalogue.json", 0, 0, "", "Second.", "CRT-HALL-102"),
        ], new InvalidDataException()));

        Assert.Equal(ExitCode.Findings, failure.Code);
        Assert.Equal(["catalogue.json: Second. (CRT-HALL-102)", "catalogue.json:3:7: /purposes/permit: First. (CRT-HALL-101)"], failure.Lines);
    }

    [Fact]
    public void Print_LineBreakInALine_IsEscaped()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new Failure(ExitCode.Findings, "There is no file 'a\nb'.", "Second.").Print(writer);

        Assert.Equal("cityrights: There is no file 'a\\u000Ab'.\ncityrights: Second.\n", writer.ToString());
    }
}
