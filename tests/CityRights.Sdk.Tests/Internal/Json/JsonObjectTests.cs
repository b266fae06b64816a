using System.Text;
using CityRights.Internal;

namespace CityRights.Tests.Internal.Json;

public sealed class JsonObjectTests
{
    private static readonly WordMap<DayOfWeek> Days = new((DayOfWeek.Monday, "monday"), (DayOfWeek.Friday, "friday"));

    [Fact]
    public void Members_Present_AreRead()
    {
        var (reading, opened) = Open("{\"name\":\"x\",\"list\":[\"a\",\"b\"],\"map\":{\"k\":\"v\"},\"day\":\"friday\"}");
        Assert.Equal("x", opened.RequiredText("name"));
        Assert.Equal(["a", "b"], opened.Items("list").Select(item => item.Text));
        Assert.Equal("k", Assert.Single(opened.Entries("map")).Name);
        Assert.Equal(DayOfWeek.Friday, Days.Read(reading, opened.Optional("day"), DayOfWeek.Sunday));
        opened.Close();
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Members_Absent_AreNullOrMissing()
    {
        var (reading, opened) = Open("{}");
        Assert.Null(opened.OptionalText("a"));
        Assert.Empty(opened.Items("b"));
        Assert.Empty(opened.Entries("c"));
        Assert.Equal(DayOfWeek.Sunday, Days.Read(reading, opened.Optional("d"), DayOfWeek.Sunday));
        Assert.Empty(reading.Problems);
        Assert.Null(opened.RequiredText("e"));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((JsonProblemKind.Missing, "/e"), (problem.Kind, problem.Pointer));
    }

    [Fact]
    public void Close_MemberNobodyAskedFor_IsReportedWithTheNearestName()
    {
        var (reading, opened) = Open("{\n \"retenton\": []}");
        opened.Items("retention");
        opened.Close();
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(JsonProblemKind.UnknownMember, problem.Kind);
        Assert.Equal("/retenton", problem.Pointer);
        Assert.Equal(new JsonPosition(2, 2), problem.Position);
        Assert.Contains("did you mean 'retention'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DuplicateMember_IsReportedAtTheSecond()
    {
        var (reading, opened) = Open("{\"a\":\"1\",\n\"a\":\"2\"}");
        Assert.Equal("1", opened.OptionalText("a"));
        opened.Close();
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((JsonProblemKind.Duplicate, new JsonPosition(2, 1)), (problem.Kind, problem.Position));
    }

    [Theory]
    [InlineData("{\"a\":1}", JsonProblemKind.WrongKind)]
    [InlineData("{\"a\":null}", JsonProblemKind.WrongKind)]
    [InlineData("{\"a\":\" \"}", JsonProblemKind.Malformed)]
    [InlineData("{\"a\":\"mondy\"}", JsonProblemKind.UnknownWord)]
    public void Word_NotOfItsForm_IsAProblemAndTheFallback(string document, object kind)
    {
        var (reading, opened) = Open(document);
        Assert.Equal(DayOfWeek.Sunday, Days.Read(reading, opened.Optional("a"), DayOfWeek.Sunday));
        Assert.Equal(kind, Assert.Single(reading.Problems).Kind);
    }

    [Fact]
    public void Problems_Many_StopAtAHundred()
    {
        var (reading, opened) = Open($"{{{string.Join(',', Enumerable.Range(0, 500).Select(at => $"\"m{at}\":0"))}}}");
        opened.Close();
        Assert.Equal(100, reading.Problems.Count);
    }

    private static (JsonReading Reading, JsonObject Opened) Open(string document)
    {
        var reading = new JsonReading();
        var root = LocatedJson.Parse(Encoding.UTF8.GetBytes(document), 8, out _);
        Assert.True(reading.TryObject(root!, out var opened));
        return (reading, opened);
    }
}
