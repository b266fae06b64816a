using System.Text;

namespace CityRights.Tests.Hall.Catalogue;

/// <summary>What is wrong with a document is said with code, pointer, line and column.</summary>
public sealed class DocumentProblemTests
{
    private const string Sound = "\"basis\": \"contract\", \"dataCategories\": [\"pd:Age\"]";

    public static TheoryData<string, string, string, string> Malformed() => new()
    {
        { "\"basis\": \"contract\",\n\"basis\": \"contract\", \"dataCategories\": [\"pd:Age\"]", "CRT-HALL-161", "/purposes/permit/basis", "keep one" },
        { Sound + ", \"retenton\": []", "CRT-HALL-162", "/purposes/permit/retenton", "did you mean 'retention'?" },
        { "\"dataCategories\": [\"pd:Age\"]", "CRT-HALL-163", "/purposes/permit/basis", "'basis' is missing" },
        { "\"basis\": 1, \"dataCategories\": [\"pd:Age\"]", "CRT-HALL-164", "/purposes/permit/basis", "a string, not a number" },
        { "\"basis\": \"contract\", \"dataCategories\": \"pd:Age\"", "CRT-HALL-164", "/purposes/permit/dataCategories", "an array, not a string" },
        { "\"basis\": \"contract\", \"dataCategories\": [null]", "CRT-HALL-164", "/purposes/permit/dataCategories/0", "not null" },
        { "\"basis\": \"contract\", \"dataCategories\": [\"EmailAdress\"]", "CRT-HALL-165", "/purposes/permit/dataCategories/0", "did you mean 'pd:EmailAddress'?" },
        { Sound + ", \"securityMeasures\": \"  \"", "CRT-HALL-165", "/purposes/permit/securityMeasures", "leave the member out" },
        { Sound + ", \"notice\": \"SMS notice\"", "CRT-HALL-165", "/purposes/permit/notice", "lower-case" },
        { Sound + ", \"title\": {\"dutch\": \"a\"}", "CRT-HALL-165", "/purposes/permit/title/dutch", "BCP 47" },
        { Sound + ", \"title\": {\"nl\": \"a\", \"en\": \"b\"}", "CRT-HALL-163", "/purposes/permit/title", "fallback" },
        { Sound + ", \"retention\": [{\"after\": \"end\", \"period\": \"1 year\"}]", "CRT-HALL-165", "/purposes/permit/retention/0/period", "'P91D'" },
        { Sound + ", \"retention\": [{\"period\": \"P1Y\"}]", "CRT-HALL-163", "/purposes/permit/retention/0/after", "add it" },
        { Sound + ", \"retention\": [{\"after\": \"end\", \"period\": \"P1Y\", \"outcome\": \"deleted\"}]", "CRT-HALL-166", "/purposes/permit/retention/0/outcome", "did you mean 'delete'?" },
        { Sound + ", \"retention\": [\"P1Y\"]", "CRT-HALL-164", "/purposes/permit/retention/0", "an object, not a string" },
        { Sound + ", \"recipients\": {\"A\": {\"name\": \"a\", \"role\": \"processor\"}}", "CRT-HALL-165", "/purposes/permit/recipients/A", "lower-case" },
        { Sound + ", \"recipients\": {\"a\": {\"name\": \"a\", \"role\": \"procesor\"}}", "CRT-HALL-166", "/purposes/permit/recipients/a/role", "did you mean 'processor'?" },
        { Sound + ", \"recipients\": \"nobody\"", "CRT-HALL-164", "/purposes/permit/recipients", "an object, not a string" },
        { Sound + ", \"controllers\": [{\"name\": \"a\"}]", "CRT-HALL-163", "/purposes/permit/controllers/0/contact", "add it" },
        { Sound + ", \"secondGrounds\": [{\"article\": \"9(2)(z)\", \"provision\": \"a\"}]", "CRT-HALL-166", "/purposes/permit/secondGrounds/0/article", "9(2)(g)" },
        { Sound + ", \"secondGrounds\": [{\"article\": \"87\"}]", "CRT-HALL-163", "/purposes/permit/secondGrounds/0/article", "provision" },
        { Sound + ", \"reportOnlyUntil\": \"2027-01-01\"", "CRT-HALL-165", "/purposes/permit/reportOnlyUntil", "RFC 3339" },
        { Sound + ", \"reportOnlyUntil\": \"2027-01-01T00:00:00\"", "CRT-HALL-165", "/purposes/permit/reportOnlyUntil", "offset" },
        { Sound + ", \"reportOnlyUntil\": \"2027-02-30T00:00:00Z\"", "CRT-HALL-165", "/purposes/permit/reportOnlyUntil", "offset" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Load_MalformedPurpose_SaysWhatWhereAndHowToMendIt(string members, string code, string path, string fix)
    {
        var text = CatalogueText.WithPurpose(members);
        var problem = Assert.Single(CatalogueText.ProblemsOf(text));
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Contains(fix, problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Line!.Value, 1, text.Split('\n').Length);
        Assert.InRange(problem.Column!.Value, 1, text.Split('\n')[problem.Line.Value - 1].Length);
    }

    [Theory]
    [InlineData("[]", "CRT-HALL-164", "")]
    [InlineData("{\"organisation\":{\"name\":\"a\",\"contact\":\"b\"},\"purposes\":{}}", "CRT-HALL-163", "/schema")]
    [InlineData("{\"schema\":\"cityrights/policy/1\",\"organisation\":{\"name\":\"a\",\"contact\":\"b\"},\"purposes\":{}}", "CRT-HALL-166", "/schema")]
    [InlineData("{\"schema\":\"cityrights/catalogue/1\",\"organisation\":{\"name\":\"a\",\"contact\":\"b\"}}", "CRT-HALL-163", "/purposes")]
    [InlineData("{\"schema\":\"cityrights/catalogue/1\",\"organisation\":{\"name\":\"a\"},\"purposes\":{}}", "CRT-HALL-163", "/organisation/contact")]
    [InlineData("{\"schema\":\"cityrights/catalogue/1\",\"purposes\":{}}", "CRT-HALL-105", "/organisation")]
    [InlineData("{\"schema\":\"cityrights/catalogue/1\",\"organisation\":{\"name\":\"a\",\"contact\":\"b\"},\"purposes\":{\"A b\":{\"basis\":\"contract\",\"dataCategories\":[\"pd:Age\"]}}}", "CRT-HALL-165", "/purposes/A b")]
    [InlineData("{\"schema\":\"cityrights/catalogue/1\",\"organisation\":{\"name\":\"a\",\"contact\":\"b\"},\"categories\":{\"Dog\":{\"label\":{\"nl\":\"a\"}}},\"purposes\":{}}", "CRT-HALL-165", "/categories/Dog")]
    [InlineData("{\"schema\":\"cityrights/catalogue/1\",\"organisation\":{\"name\":\"a\",\"contact\":\"b\"},\"categories\":{\"city:Dog\":{}},\"purposes\":{}}", "CRT-HALL-163", "/categories/city:Dog/label")]
    public void Load_MalformedDocument_SaysWhatAndWhere(string text, string code, string path)
    {
        var problem = Assert.Single(CatalogueText.ProblemsOf(text));
        Assert.Equal((code, path), (problem.Code, problem.Path));
    }

    [Fact]
    public void Load_RuleBroken_SaysTheLineOfTheDeclaration()
    {
        var problem = Assert.Single(CatalogueText.ProblemsOf(CatalogueText.WithPurpose("\"basis\": \"contract\",\n      \"dataCategories\": [\"pd:Age\",\n        \"pd:Aeg\"]")));
        Assert.Equal(("CRT-HALL-121", "/purposes/permit/dataCategories/1"), (problem.Code, problem.Path));
        Assert.Equal((8, 9), (problem.Line, problem.Column));
        Assert.StartsWith("(8,9): /purposes/permit/dataCategories/1: Unknown name 'pd:Aeg' (did you mean 'pd:Age'?). Correct it", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SomethingMissing_SaysTheLineOfWhatItIsMissingFrom()
    {
        var problem = Assert.Single(CatalogueText.ProblemsOf(CatalogueText.WithPurpose("\"basis\": \"publicTask\", \"dataCategories\": [\"pd:Age\"]")));
        Assert.Equal(("CRT-HALL-111", 5), (problem.Code, problem.Line));
    }

    [Fact]
    public void Load_ManyThingsWrong_ListsThemAllAndNoneTwice()
    {
        var problems = CatalogueText.ProblemsOf(CatalogueText.WithPurpose(
            "\"basis\": \"consnt\", \"dataCategories\": [\"Age\"], \"retention\": [{\"after\": \"Bad Event\", \"period\": \"P0D\"}], \"notice\": \"N\"",
            " \"categories\": { \"pd:Own\": { \"label\": { \"nl\": \"a\" } } },"));
        Assert.Equal(
            ["CRT-HALL-166", "CRT-HALL-165", "CRT-HALL-165", "CRT-HALL-102", "CRT-HALL-131", "CRT-HALL-132"],
            problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.NotNull(problem.Line));
    }

    private static readonly string[] Endless =
    [
        CatalogueText.WithPurpose("\"basis\": \"contract\", \"dataCategories\": [" + Many("\"city:EmailAdress\"") + "]"),
        CatalogueText.WithPurpose(Sound + ", " + Many("\"retenton\": 0")),
        CatalogueText.WithPurpose(Sound + ", \"retention\": [" + Many("{\"after\":\"e\",\"period\":\"P1D\"}") + "]"),
        CatalogueText.WithPurpose(Sound + ", \"controllers\": [" + Many("{\"name\":\"a\",\"contact\":\"b\"}") + "]"),
        CatalogueText.WithPurpose(Sound + ", \"retention\": [" + Many("{}") + "]"),
        CatalogueText.WithPurpose(Sound + ", \"secondGrounds\": [" + Many("{\"article\":\"1\"}") + "]"),
        CatalogueText.WithPurpose(Sound, "\"x\": [" + Many("{}") + "],"),
    ];

    /// <summary>Ends in a moment: work is bounded by what a person would read.</summary>
    [Fact]
    public void Load_AMegabyteOfMistakes_ListsAtMostAHundredOfAKind() =>
        Assert.All(Endless, text => Assert.InRange(CatalogueText.ProblemsOf(text).Count, 1, 200));

    private static string Many(string item) => string.Join(',', Enumerable.Repeat(item, 1_000_000 / (item.Length + 1)));

    [Fact]
    public void Load_TooDeep_IsRefused()
    {
        var problem = Assert.Single(CatalogueText.ProblemsOf(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        Assert.Equal("CRT-HALL-160", problem.Code);
        Assert.Contains("deeper than 16", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TooLarge_IsRefused()
    {
        var text = CatalogueText.WithPurpose(Sound);
        Assert.Single(CatalogueText.Load(text.PadRight(PurposeCatalogue.MaximumBytes)).Purposes);
        var problem = Assert.Single(CatalogueText.ProblemsOf(text.PadRight(PurposeCatalogue.MaximumBytes + 1)));
        Assert.Equal("CRT-HALL-160", problem.Code);
        Assert.Contains("4 MiB", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_EndlessStream_StopsAtTheBound()
    {
        using var endless = new EndlessStream();
        Assert.Throws<CatalogueException>(() => PurposeCatalogue.Load(endless));
        Assert.InRange(endless.Given, PurposeCatalogue.MaximumBytes + 1, PurposeCatalogue.MaximumBytes + 2);
    }

    [Fact]
    public void Load_ByteOrderMark_IsAccepted() => Assert.Single(CatalogueText.Load("\uFEFF" + CatalogueText.WithPurpose(Sound)).Purposes);

    [Fact]
    public void Load_Utf16_IsNamed()
    {
        using var stream = new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(CatalogueText.WithPurpose(Sound))]);
        var problem = Assert.Single(Assert.Throws<CatalogueException>(() => PurposeCatalogue.Load(stream)).Problems);
        Assert.Contains("save it as UTF-8", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_StreamThatBreaks_LetsItsExceptionThrough()
    {
        using var broken = new BrokenStream();
        Assert.Throws<IOException>(() => PurposeCatalogue.Load(broken));
    }

    [Fact]
    public void Problem_NameOfControlCharacters_IsMadeFitForALine()
    {
        var problem = Assert.Single(CatalogueText.ProblemsOf(CatalogueText.WithPurpose(Sound + ", \"a\\u001b[31m\\nb\": 1")));
        Assert.DoesNotContain(problem.ToString(), char.IsControl);
    }

    private sealed class EndlessStream : ReadOnlyStream
    {
        public int Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            Given += buffer.Length;
            return buffer.Length;
        }
    }

    private sealed class BrokenStream : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("broken");
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public abstract override int Read(Span<byte> buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
