using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Json;

/// <summary>The published schema and the reader are two accounts of one form; these tests hold them together.</summary>
public class ManifestSchemaTests
{
    private static readonly byte[] Full = ManifestJson.Write(Manifests.Automated with
    {
        Description = Disclosed.Withheld<LocalisedText>(Manifests.Text("Law enforcement"), new(2028, 1, 1)),
        Lifecycle = Manifests.Automated.Lifecycle with { End = Disclosed.NotApplicable<YearMonth>(Manifests.Text("In use")) },
        Contact = new() { Routes = [Via.Email("jan.jansen@voorbeeld.example", sharedMailbox: true)] },
        Decision = Manifests.Automated.Decision with
        {
            Contestation = new() { Routes = Manifests.Automated.Decision.Contestation.Routes, NoRouteReason = Manifests.Text("None") },
            AutomatedDecision = Manifests.Automated.Decision.AutomatedDecision! with { SpecialCategories = Article22SpecialGround.SubstantialPublicInterest },
        },
    });

    [Fact]
    public void Schema_FullDocument_IsValidForBoth()
    {
        Assert.Empty(ManifestSchema.Errors(Full));
        Assert.True(ManifestJson.Read(Full).IsManifest);
    }

    [Fact]
    public void Schema_EveryMemberRemoved_BothJudgeAlike() => AssertAlike(document =>
        from member in Objects(document)
        from name in member.Select(pair => pair.Key).ToList()
        select Changed(document, member, copy => copy.Remove(name)));

    [Fact]
    public void Schema_UnknownMemberAnywhere_IsRefusedByBoth()
    {
        foreach (var text in Objects(JsonNode.Parse(Full)!).Select(member => Changed(JsonNode.Parse(Full)!, member, copy => copy["notThere!"] = "x")))
        {
            Assert.NotEmpty(ManifestSchema.Errors(text));
            Assert.False(ManifestJson.Read(text).IsManifest);
        }
    }

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"?\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("true")]
    public void Schema_EveryMemberReplaced_BothJudgeAlike(string replacement) => AssertAlike(document =>
        from member in Objects(document)
        from name in member.Select(pair => pair.Key).ToList()
        select Changed(document, member, copy => copy[name] = JsonNode.Parse(replacement)));

    [Fact]
    public void Schema_WordsOfEveryEnumeration_AreThoseOfTheReader()
    {
        string[][] ofReader =
        [
            Sorted<AiActRole>(), Sorted<RiskClass>(), Sorted<LifecycleStatus>(), Sorted<Relationship>(), Sorted<DecisionRole>(), Sorted<DecisionAutonomy>(),
            Sorted<DecisionEffect>(), Sorted<Article22Ground>(), Sorted<Article22SpecialGround>(), Sorted<ContestationLayer>(), Sorted<ContestationKind>(),
            Sorted<TechniqueKind>(), Sorted<DatasetRole>(), Sorted<PersonalDataKind>(), Sorted<ChannelKind>(),
        ];
        var ofSchema = Enumerations(ManifestSchema.Root).Select(words => string.Join(' ', words)).ToList();

        Assert.Equal(ofReader.Select(words => string.Join(' ', words)).Order(), ofSchema.Order());
    }

    [Fact]
    public void Schema_Draft_IsStated()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", ManifestSchema.Root.GetProperty("$schema").GetString());
        Assert.Equal("urn:cityrights:schema:manifest:1", ManifestSchema.Root.GetProperty("$id").GetString());
    }

    private static void AssertAlike(Func<JsonNode, IEnumerable<byte[]>> changes)
    {
        var judged = 0;
        foreach (var text in changes(JsonNode.Parse(Full)!))
        {
            var errors = ManifestSchema.Errors(text);
            var reading = ManifestJson.Read(text);
            Assert.True(
                errors.Count == 0 == reading.IsManifest,
                $"{Encoding.UTF8.GetString(text)}\nschema: {string.Join("; ", errors)}\nreader: {string.Join("; ", reading.Findings)}");
            judged++;
        }

        Assert.True(judged > 100);
    }

    private static string[] Sorted<TWord>()
        where TWord : struct, Enum => [.. Enum.GetNames<TWord>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal)];

    private static IEnumerable<IEnumerable<string>> Enumerations(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "enum"
            ? [member.Value.EnumerateArray().Select(word => word.GetString()!).Order(StringComparer.Ordinal)]
            : Enumerations(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Enumerations),
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static byte[] Changed(JsonNode document, JsonObject member, Action<JsonObject> change)
    {
        var path = member.GetPath();
        var copy = document.DeepClone();
        change(Objects(copy).Single(found => found.GetPath() == path));
        return Encoding.UTF8.GetBytes(copy.ToJsonString());
    }
}
