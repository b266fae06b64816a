using System.Text.Json;

namespace CityRights.Tests.Hall;

public sealed class CityRightsSchemasTests
{
    public static TheoryData<string> Names() => [.. CityRightsSchemas.Names];

    [Fact]
    public void Names_HoldTheCatalogue_InOrder()
    {
        Assert.Contains("catalogue", CityRightsSchemas.Names);
        Assert.Equal(CityRightsSchemas.Names.Order(StringComparer.Ordinal), CityRightsSchemas.Names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Open_EverySchema_IsDraft202012WithIdAndTitle(string name)
    {
        using var stream = CityRightsSchemas.Open(name);
        using var schema = JsonDocument.Parse(stream, new() { AllowDuplicateProperties = false });
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.NotEqual("", schema.RootElement.GetProperty("$id").GetString());
        Assert.NotEqual("", schema.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Catalogue")]
    [InlineData("catalogue.schema.json")]
    public void TryOpen_UnknownName_FindsNothing(string? name)
    {
        Assert.False(CityRightsSchemas.TryOpen(name, out var schema));
        Assert.Null(schema);
    }

    [Fact]
    public void Open_UnknownName_NamesThoseThereAre() =>
        Assert.Contains("catalogue", Assert.Throws<ArgumentException>(() => CityRightsSchemas.Open("purpose")).Message, StringComparison.Ordinal);
}
