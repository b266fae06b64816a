using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Plate;

public class StrictPlateFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.StrictPlate;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("NL:12-ABC-3", "nl:12abc3"),
        ("DE:T\u00DC-AB 123", "de:tu\u0308-ab123"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        // The side codes 1 to 14 of the RDW.
        "NL:XX-99-99", "NL:99-99-XX", "NL:99-XX-99", "NL:XX-99-XX", "NL:XX-XX-99", "NL:99-XX-XX", "NL:99-ABC-9", "NL:9-ABC-99", "NL:XX-999-X", "NL:X-999-XX", "NL:ABC-99-X",
        "NL:X-99-ABC", "NL:9-XX-999", "NL:999-XX-9",
        "BE:1-ABC-123", "BE:ABC-123", "BE:123-ABC", "BE:Q-ABC-123",
        "DE:B-A 1", "DE:XX-AB 1234", "DE:ABC-AB 123", "DE:XX-A 123E", "DE:XX-AB 12H", "DE:TÜ-Ü 1", "DE:XX 123456", "DE:XX-06123", "DE:X-1234",
        "ES:1234 BCD", "ES:R-1234-BCD", "ES:M-1234-AB", "ES:GE-1234-A", "ES:M-123456", "ES:B-1",
        "FR:AB-123-CD", "FR:WW-123-AB", "FR:1 A 75", "FR:123 ABC 01", "FR:1234 AB 2A", "FR:123 ABC 974", "FR:12 A 95",
        "GB:AB12 CDE", "XK:01-234-AB",
    ];

    protected override string Again(string canonical) => canonical.Insert(2, ":");

    [Theory]
    [InlineData("NL:12-AB-3")]
    [InlineData("NL:123-ABC")]
    [InlineData("NL:ABC-123")]
    [InlineData("NL:ABCDEF")]
    [InlineData("NL:123456")]
    [InlineData("NL:12-ABC-34")]
    [InlineData("NL:CD-12")]
    [InlineData("NL:Ä1-23-45")]
    [InlineData("BE:0-ABC-123")]
    [InlineData("BE:1-AB-123")]
    [InlineData("BE:LOVE")]
    [InlineData("BE:1-123-ABC")]
    [InlineData("DE:B-ABC 123456")]
    [InlineData("DE:XX-AB 0123")]
    [InlineData("DE:XX-AB 12345")]
    [InlineData("DE:ABC-AB 1234")]
    [InlineData("DE:XX-AB 12X")]
    [InlineData("DE:12 AB")]
    [InlineData("DE:ABCDEF 1")]
    [InlineData("DE:B")]
    [InlineData("ES:1234 ABC")]
    [InlineData("ES:1234 BCQ")]
    [InlineData("ES:A-1234-BCD")]
    [InlineData("ES:123 BCD")]
    [InlineData("ES:1234567")]
    [InlineData("FR:AB-000-CD")]
    [InlineData("FR:AI-123-CD")]
    [InlineData("FR:AB-123-CO")]
    [InlineData("FR:SS-123-CD")]
    [InlineData("FR:AB-123-SS")]
    [InlineData("FR:123 ABC 00")]
    [InlineData("FR:123 ABC 96")]
    [InlineData("FR:123 ABC 2C")]
    [InlineData("FR:123 ABC 123")]
    [InlineData("FR:023 ABC 75")]
    [InlineData("FR:AB-12-CD")]
    public void Check_NoSeries_IsRefusedHereAndNotByPlate(string plate)
    {
        Assert.Equal("plate.series", Format.Check(plate)?.Code);
        Assert.Null(IdentifierFormats.Plate.Check(plate));
    }

    /// <summary>Turning strict, or lenient again, changes no pseudonym: id, version and canonical form, which go into the derivation, are the same.</summary>
    [Fact]
    public void Canonicalise_WhatPasses_HasTheFormAndThePseudonymsOfPlate()
    {
        Assert.Equal((IdentifierFormats.Plate.Id, IdentifierFormats.Plate.CanonicalVersion), (Format.Id, Format.CanonicalVersion));
        Assert.All(SyntheticIdentifiers.Of("plate").From(seed: 1).Take(1000), made => Assert.Equal(IdentifierFormats.Plate.Canonicalise(made.Value), Format.Canonicalise(made.Value)));
        Assert.Equal("NL12ABC3", Text("NL:12-ABC-3"));
        Assert.Equal(Token(IdentifierFormats.Plate), Token(Format));
        Assert.Equal(Token(IdentifierFormats.Plate.InCountry("NL")), Token(Format.InCountry("NL")));
    }

    [Fact]
    public void TryFind_ByThePolicysName_FindsIt()
    {
        Assert.True(IdentifierFormats.TryFind("plate:strict", out var strict));
        Assert.Equal(Format, strict);
        Assert.True(IdentifierFormats.TryFind("plate:NL:strict", out var dutch));
        Assert.Equal(("plate", "plate:NL:strict"), (dutch.Id, dutch.Name));
        Assert.Equal(Format.InCountry("NL"), dutch);
        Assert.NotEqual(IdentifierFormats.Plate.InCountry("NL"), dutch);
        Assert.Equal("plate.series", dutch.Check("12-AB-3")?.Code);
        Assert.Equal("plate.country", dutch.Check("ZZ:12-ABC-3")?.Code);
        Assert.False(IdentifierFormats.TryFind("plate:ZZ:strict", out _));
        Assert.False(IdentifierFormats.TryFind("plate:NL:lenient", out _));
        Assert.False(IdentifierFormats.TryFind("plate::strict", out _));
    }

    [Fact]
    public void Canonicalise_Warm_AllocatesNothing() =>
        Assert.Equal(0, Allocation.Of(Format, "NL:12-ABC-3", "DE:XX-AB 12", "FR:AB-123-CD", "FR:123 ABC 2A", "ES:1234 BCD", "BE:1-ABC-123", "NL:1"));

    private static string Token(IdentifierFormat format)
    {
        using var service = new PseudonymisationService(Keys.FixedKeySource.Ring(), PseudonymDomainDefinition.Create("d", "d", d => d.Field("car", format)));
        return service.Field("d").ToToken("NL:12-ABC-3");
    }
}
