using System.Globalization;
using System.Text;
using System.Text.Json;
using CityRights.Internal;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Internal.Json;

public sealed class LocatedJsonTests
{
    [Fact]
    public void Parse_Document_KeepsOrderPlacesAndPointers()
    {
        var root = Parse("{\n  \"a/b\": [1, \"é\", { \"x~y\": true }],\n  \"c\": null\n}");
        Assert.Equal(["a/b", "c"], root.Members.Select(member => member.Name));
        var array = root.Members[0].Value;
        Assert.Equal([JsonValueKind.Number, JsonValueKind.String, JsonValueKind.Object], array.Items.Select(item => item.Kind));
        Assert.Equal("é", array.Items[1].Text);
        var deep = array.Items[2].Members[0].Value;
        Assert.Equal("/a~1b/2/x~0y", deep.Pointer);
        Assert.Equal(new JsonPosition(2, 28), deep.Position);
        Assert.Equal(new JsonPosition(3, 3), root.PositionOf(root.Members[1]));
    }

    [Fact]
    public void Position_AfterCharactersOfSeveralBytes_CountsAsEditorsDo()
    {
        var root = Parse("[\"é😀\", 1]");
        Assert.Equal(new JsonPosition(1, 9), root.Items[1].Position);
    }

    [Fact]
    public void Parse_ByteOrderMark_IsSkipped() => Assert.Equal(JsonValueKind.Object, Parse("\uFEFF{}").Kind);

    [Fact]
    public void Parse_DuplicateMembers_AreBothKept() =>
        Assert.Equal(["a", "a"], Parse("{\"a\":1,\"a\":2}").Members.Select(member => member.Name));

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1, "not valid JSON")]
    [InlineData("{ \"a\": 1 ", 1, 10, "not valid JSON")]
    [InlineData("{} {}", 1, 4, "not valid JSON")]
    [InlineData("// note\n{}", 1, 1, "Comments")]
    [InlineData("{\"a\": 01}", 1, 8, "not valid JSON")]
    [InlineData("[[[[[1]]]]]", 1, 5, "deeper than 4")]
    [InlineData("{\"a\": \"\\ud800\"}", 1, 7, "surrogate")]
    public void Parse_Malformed_SaysWhereAndWhy(string text, int line, int column, string why)
    {
        Assert.Null(LocatedJson.Parse(Encoding.UTF8.GetBytes(text), 4, out var problem));
        Assert.NotNull(problem);
        Assert.Equal(JsonProblemKind.Syntax, problem.Kind);
        Assert.Equal(new JsonPosition(line, column), problem.Position);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BytesThatAreNotUtf8_AreRefused()
    {
        Assert.Null(LocatedJson.Parse(new byte[] { (byte)'"', 0xC3, (byte)'"' }, 4, out var problem));
        Assert.Equal(JsonProblemKind.Syntax, problem!.Kind);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16 (little endian)")]
    [InlineData("utf-16BE", "UTF-16 (big endian)")]
    public void Parse_AnotherEncoding_IsNamed(string encoding, string name)
    {
        Assert.Null(LocatedJson.Parse(Encoding.GetEncoding(encoding).GetBytes("{\"a\": 1}"), 4, out var problem));
        Assert.Contains(name, problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/1/b", "/a/1/b")]
    [InlineData("/a/1/c", "/a/1")]
    [InlineData("/a/10", "/a")]
    [InlineData("/x", "")]
    [InlineData("/a/01", "/a")]
    [InlineData("/a/-1", "/a")]
    [InlineData("/c~1d/e~0f", "/c~1d/e~0f")]
    [InlineData("", "")]
    [InlineData("x", "")]
    public void Nearest_Pointer_FindsTheValueOrTheOneAround(string pointer, string found) =>
        Assert.Equal(found, Parse("{\"a\":[0,{\"b\":1}],\"c/d\":{\"e~f\":0}}").Nearest(pointer).Pointer);

    [Fact]
    public void Parse_LongDocumentOfOneLine_CountsPlacesOnlyForProblems()
    {
        var text = new StringBuilder("[");
        for (var at = 0; at < 200_000; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{at % 10},");
        }

        Assert.Equal(200_001, Parse(text.Append("0]").ToString()).Items.Count);
    }

    [Property(MaxTest = 2_000)]
    public bool Parse_AnyBytes_GivesAValueOrAProblem(byte[] bytes) =>
        LocatedJson.Parse(bytes, 8, out var problem) is null == problem is not null;

    [Property(MaxTest = 500)]
    public bool Parse_AnyString_ReadsItBack(NonNull<string> text)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(text.Get);
        return LocatedJson.Parse(written, 4, out _)!.Text == JsonSerializer.Deserialize<string>(written);
    }

    private static LocatedJson Parse(string text) =>
        LocatedJson.Parse(Encoding.UTF8.GetBytes(text), 8, out var problem) ?? throw new InvalidOperationException(problem!.Message);
}
