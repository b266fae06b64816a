using System.Text;
using CityRights.Internal;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Minimisation.Policies;

public class MinimisationPolicyTests
{
    private const string Json = """
        {
          "schema": "cityrights/policy/1",
          "id": "dogs",
          "domains": {
            "register": {
              "prefix": "dog",
              "fields": {
                "plate": { "format": "plate:CH" },
                "holder": { "format": "text", "valueSpace": 1000000 }
              }
            }
          },
          "purposes": {
            "statistics": {
              "ALTER": "raw",
              "GEBURT": { "transform": "year", "with": { "format": "dd.MM.yyyy" }, "missing": ["unknown", " n/a "] },
              "HALTER_ID": { "pseudonym": { "domain": "register", "field": "holder" } },
              "KENNZEICHEN": { "pseudonym": { "domain": "register", "field": "plate" } }
            },
            "planning": { "STADTQUARTIER": "raw" }
          }
        }
        """;

    [Fact]
    public void Load_SoundFile_HoldsWhatItSays()
    {
        var policy = Read(Json);

        Assert.Equal("dogs", policy.Id);
        Assert.Equal(["planning", "statistics"], policy.Purposes.Select(purpose => purpose.Purpose.Value));
        Assert.True(policy.TryGet("statistics", out var fields));
        Assert.Equal(["ALTER", "GEBURT", "HALTER_ID", "KENNZEICHEN"], fields.Fields.Keys);
        Assert.Same(FieldForm.Raw, fields.Fields["ALTER"]);
        var year = Assert.IsType<TransformForm>(fields.Fields["GEBURT"]);
        Assert.Equal(("year", "dd.MM.yyyy"), (year.Transform, year.Parameters.OptionalText("format")));
        Assert.Equal((string[])["n/a", "unknown"], year.Missing);
        var holder = Assert.IsType<PseudonymForm>(fields.Fields["HALTER_ID"]);
        Assert.Equal(("register", "holder"), (holder.Domain, holder.Field));
        var domain = Assert.Single(policy.Domains);
        Assert.Equal(("register", "dog"), (domain.Id, domain.Prefix));
        Assert.Equal(["holder (text)", "plate (plate:CH)"], domain.Fields.Select(field => field.ToString()));
        Assert.Equal(1_000_000, domain.Fields[0].ValueSpace);
        Assert.False(policy.TryGet("marketing", out _));
        Assert.False(policy.TryGet(default, out _));
    }

    [Fact]
    public void Fingerprint_SameMeaningInCodeAndInFile_IsEqual()
    {
        var inCode = MinimisationPolicy.Create("dogs", policy => policy
            .Domain("register", "dog", d => d.Field("plate", IdentifierFormats.Plate.InCountry("CH")).Field("holder", IdentifierFormats.Text, valueSpace: 1_000_000))
            .Field("STADTQUARTIER", f => f.For("planning").Raw())
            .Field("KENNZEICHEN", f => f.For("statistics").Pseudonym("register", "plate"))
            .Field("HALTER_ID", f => f.For("statistics").Pseudonym("register", "holder"))
            .Field("GEBURT", f => f.For("statistics").Missing("unknown", "n/a").Year("dd.MM.yyyy"))
            .Field("ALTER", f => f.For("statistics").Raw()));

        Assert.Equal(Read(Json).Fingerprint, inCode.Fingerprint);
    }

    [Theory]
    [InlineData("\"ALTER\": \"raw\"", "\"ALTER2\": \"raw\"")]
    [InlineData("\"field\": \"holder\"", "\"field\": \"plate\"")]
    [InlineData("\"unknown\", ", "")]
    [InlineData("\"id\": \"dogs\"", "\"id\": \"dogs2\"")]
    [InlineData("plate:CH", "plate:AT")]
    public void Fingerprint_AnyChangeOfMeaning_Changes(string from, string to) =>
        Assert.NotEqual(Read(Json).Fingerprint, Read(Json.Replace(from, to, StringComparison.Ordinal)).Fingerprint);

    [Theory]
    [InlineData("[\"unknown\", \" n/a \"]", "[\"n/a\", \"unknown\", \"n/a\"]")]
    [InlineData("{\n  \"schema\"", "{ \"$schema\": \"urn:x\", \"schema\"")]
    [InlineData("\"format\": \"text\", \"valueSpace\": 1000000", "\"valueSpace\": 1000000, \"format\": \"text\"")]
    public void Fingerprint_AnotherSpellingOfTheSame_StaysEqual(string from, string to)
    {
        var changed = Json.ReplaceLineEndings("\n").Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(Json.ReplaceLineEndings("\n"), changed);
        Assert.Equal(Read(Json).Fingerprint, Read(changed).Fingerprint);
    }

    [Fact]
    public void Fingerprint_OfAKnownPolicy_IsTheHashOfItsCanonicalJson()
    {
        var policy = MinimisationPolicy.Create("a", p => p.Field("Straße \u2028", f => f.For("b").Raw()));

        Assert.Equal("{\"id\":\"a\",\"purposes\":{\"b\":{\"Straße \u2028\":\"raw\"}},\"schema\":\"cityrights/policy/1\"}", Encoding.UTF8.GetString(policy.ToJson()));
        Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(policy.ToJson())), policy.Fingerprint);
    }

    [Fact]
    public void ToJson_ReadBack_IsAFixedPoint()
    {
        var written = Read(Json).ToJson();

        Assert.Equal(written, Load(written).ToJson());
    }

    [Property]
    public bool ToJson_AnyFieldName_ReadsBack(string? name)
    {
        if (string.IsNullOrEmpty(name) || !TextRules.IsWellFormed(name))
        {
            return true;
        }

        var policy = MinimisationPolicy.Create("a", p => p.Field(name, f => f.For("b").Raw()));
        return Load(policy.ToJson()).Purposes[0].Fields.ContainsKey(name);
    }

    [Fact]
    public async Task LoadAsync_FromAStream_IsTheSame()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json));

        Assert.Equal(Read(Json).Fingerprint, (await MinimisationPolicy.LoadAsync(stream)).Fingerprint);
    }

    [Fact]
    public void Create_NothingServesAPurpose_Throws() =>
        Assert.Throws<ArgumentException>(() => MinimisationPolicy.Create("a", p => p.Field("x", _ => { })));

    [Fact]
    public void Create_FieldTwice_Throws() =>
        Assert.Throws<ArgumentException>(() => MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("b").Raw()).Field("x", f => f.For("c").Raw())));

    [Fact]
    public void Create_TwoFormsForOnePurpose_Throws() =>
        Assert.Throws<ArgumentException>(() => MinimisationPolicy.Create("a", p => p.Field("x", f => f.For("b").Raw().For("b").Year())));

    [Fact]
    public void Create_NameThatUtf8CannotHold_Throws() =>
        Assert.Throws<ArgumentException>(() => MinimisationPolicy.Create("a", p => p.Field("\uD800", f => f.For("b").Raw())));

    private static MinimisationPolicy Read(string json) => Load(Encoding.UTF8.GetBytes(json));

    private static MinimisationPolicy Load(byte[] json) => MinimisationPolicy.Load(new MemoryStream(json));
}
