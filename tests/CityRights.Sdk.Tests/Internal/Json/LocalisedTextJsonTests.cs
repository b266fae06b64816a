using System.Text;
using System.Text.Json;
using CityRights.Internal;

namespace CityRights.Tests.Internal.Json;

public sealed class LocalisedTextJsonTests
{
    [Theory]
    [InlineData("{\"nl\":\"Vergunning\"}", "nl")]
    [InlineData("{\"en\":\"Permit\",\"nl\":\"Vergunning\",\"fallback\":\"nl\"}", "nl")]
    [InlineData("{\"en\":\"Permit\",\"nl\":\"Vergunning\",\"fallback\":\"EN\"}", "en")]
    public void Read_WellFormed_ThenWrite_ThenRead_IsTheSame(string document, string fallback)
    {
        var text = Read(document, out var problems);
        Assert.Empty(problems);
        Assert.Equal(fallback, text!.Fallback);
        Assert.Equal(text, Read(Write(text), out _));
    }

    [Theory]
    [InlineData("\"Vergunning\"", JsonProblemKind.WrongKind)]
    [InlineData("{}", JsonProblemKind.Missing)]
    [InlineData("{\"fallback\":\"nl\"}", JsonProblemKind.Missing)]
    [InlineData("{\"nl\":\"a\",\"en\":\"b\"}", JsonProblemKind.Missing)]
    [InlineData("{\"nl\":\"a\",\"en\":\"b\",\"fallback\":\"es\"}", JsonProblemKind.UnknownWord)]
    [InlineData("{\"nl\":\"a\",\"en\":\"b\",\"fallback\":1}", JsonProblemKind.WrongKind)]
    [InlineData("{\"dutch\":\"a\"}", JsonProblemKind.Malformed)]
    [InlineData("{\"nl\":\" \"}", JsonProblemKind.Malformed)]
    [InlineData("{\"nl\":\"a\",\"NL\":\"b\",\"fallback\":\"nl\"}", JsonProblemKind.Duplicate)]
    [InlineData("{\"nl\":\"a\",\"nl\":\"b\"}", JsonProblemKind.Duplicate)]
    public void Read_Malformed_IsOneProblem(string document, object kind)
    {
        Read(document, out var problems);
        Assert.Equal(kind, Assert.Single(problems).Kind);
    }

    private static LocalisedText? Read(string document, out IReadOnlyList<JsonProblem> problems)
    {
        var reading = new JsonReading();
        var text = LocalisedTextJson.Read(reading, LocatedJson.Parse(Encoding.UTF8.GetBytes(document), 8, out _));
        problems = reading.Problems;
        return text;
    }

    private static string Write(LocalisedText text)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            LocalisedTextJson.Write(writer, text);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
