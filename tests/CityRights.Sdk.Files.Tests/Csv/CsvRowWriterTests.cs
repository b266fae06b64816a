using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CityRights.Files.Tests.Csv;

public class CsvRowWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" padded", "\" padded\"")]
    [InlineData("padded ", "\"padded \"")]
    [InlineData("#1", "\"#1\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("=a\",\"b", "\"'=a\"\",\"\"b\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("-73.95", "-73.95")]
    [InlineData("", "")]
    public void TryWriteField_Quotes_OnlyWhereAReaderNeedsThem(string value, string expected)
    {
        var writer = new CsvRowWriter(',', FormulaHandling.Prefix, columns: 2);

        Assert.True(writer.TryWriteField(value));
        Assert.True(writer.TryWriteField("x"));
        writer.EndRow();

        Assert.Equal(expected + ",x\r\n", writer.Take().ToString());
    }

    [Fact]
    public void TryWriteField_FormulasKept_WritesThemAsTheyAre()
    {
        var writer = new CsvRowWriter(',', FormulaHandling.Keep, columns: 1);

        writer.TryWriteField("=1+1");
        writer.EndRow();

        Assert.Equal("=1+1\r\n", writer.Take().ToString());
    }

    [Fact]
    public void TryWriteField_OneEmptyColumn_IsNoBlankLine()
    {
        var writer = new CsvRowWriter(',', FormulaHandling.Prefix, columns: 1);

        writer.TryWriteField("");
        writer.EndRow();

        Assert.Equal("\"\"\r\n", writer.Take().ToString());
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("\u0008")]
    [InlineData("\u007F")]
    [InlineData("a\u0085b")]
    [InlineData("\u009B")]
    public void TryWriteField_ControlCharacters_AreRefused(string value) =>
        Assert.False(new CsvRowWriter(',', FormulaHandling.Prefix, columns: 2).TryWriteField(value));

    [Fact]
    public void DiscardRow_AfterFinishedOnes_LeavesThoseAlone()
    {
        var writer = new CsvRowWriter(',', FormulaHandling.Prefix, columns: 2);
        writer.TryWriteField("1");
        writer.TryWriteField("2");
        writer.EndRow();

        writer.TryWriteField("canary");
        writer.DiscardRow();
        writer.TryWriteField("3");
        writer.TryWriteField("4");
        writer.EndRow();

        Assert.Equal("1,2\r\n3,4\r\n", writer.Take().ToString());
    }

    [Fact]
    public void Take_Twice_GivesEachRowOnce()
    {
        var writer = new CsvRowWriter(',', FormulaHandling.Prefix, columns: 1);
        writer.TryWriteField("1");
        writer.EndRow();

        Assert.Equal("1\r\n", writer.Take().ToString());
        Assert.Equal("", writer.Take().ToString());
    }

    /// <summary>What is written, another reader reads back; and no cell of it begins as a formula does.</summary>
    [Property(MaxTest = 500)]
    public Property Write_AnyCells_ReadBackAndNeverRun() => Prop.ForAll(Cells().ToArbitrary(), cells =>
    {
        var writer = new CsvRowWriter(',', FormulaHandling.Prefix, cells.Count);
        var written = cells.All(cell => writer.TryWriteField(cell));
        writer.EndRow();
        var read = Assert.Single(ReferenceCsv.Parse(writer.Take().ToString(), ',')).Fields;
        return written
            && read.Zip(cells).All(pair => pair.First == (FormulaText.Is(pair.Second) ? "'" : "") + pair.Second)
            && !read.Any(cell => FormulaText.Is(cell));
    });

    private static Gen<List<string>> Cells() =>
        Gen.NonEmptyListOf(Gen.ListOf(Gen.Elements("=", "+", "-", "@", "1", "a", "\"", ",", "\n", "\r\n", "\t", " ", "é", "＝", "(", "|", "'")).Select(parts => string.Concat(parts.Take(8))))
            .Select(cells => cells.ToList());
}
