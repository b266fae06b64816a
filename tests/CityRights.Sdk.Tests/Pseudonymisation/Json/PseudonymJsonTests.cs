using System.Text.Json;
using System.Text.Json.Serialization;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Json;

public partial class PseudonymJsonTests
{
    private static readonly Pseudonym<ParkingDomain> One = new(3, new(0x0123456789ABCDEF, 0xFEDCBA9876543210));

    static PseudonymJsonTests() => _ = TestDomains.Parking;

    [Fact]
    public void Json_GeneratedContext_RoundTrips()
    {
        var permit = new Permit(One, null, new() { [One] = 2 });

        var json = JsonSerializer.Serialize(permit, Context.Default.Permit);
        var back = JsonSerializer.Deserialize(json, Context.Default.Permit)!;

        Assert.Equal($$$"""{"Car":"{{{One.ToToken()}}}","Second":null,"Scans":{"{{{One.ToToken()}}}":2}}""", json);
        Assert.Equal(One, back.Car);
        Assert.Null(back.Second);
        Assert.Equal(2, back.Scans[One]);
    }

    [Fact]
    public void Json_Reflection_RoundTrips() =>
        Assert.Equal(One, JsonSerializer.Deserialize<Pseudonym<ParkingDomain>>(JsonSerializer.Serialize(One)));

    [Fact]
    public void Json_WhatIsNoToken_IsRefusedWithoutIt()
    {
        var token = One.ToToken();
        foreach (var json in new[]
        {
            "1", "{}", "[]", "true", "\"\"", "null", "\"park_3_\"", $"\"{token}0\"", $"\" {token}\"", $"\"{token.ToLowerInvariant()}\"",
            $"\"\\u0070{token[1..]}\"", $"\"{new Pseudonym<YouthCareDomain>(3, 5).ToToken()}\"", $"\"{new string('x', 10_000)}\"",
        })
        {
            var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Pseudonym<ParkingDomain>>(json));
            Assert.DoesNotContain(token[8..20], exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_OfNobody_IsWrongUse() =>
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Pseudonym<ParkingDomain>)));

    [Fact]
    public void Json_DomainThatIsNotDeclared_NamesTheCall()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Pseudonym<UndeclaredDomain>(1, 1)));

        Assert.Contains("UndeclaredDomain", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Domain<T>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factory_OtherTypes_AreNotItsOwn()
    {
        var factory = new PseudonymJsonConverterFactory();

        Assert.True(factory.CanConvert(typeof(Pseudonym<UndeclaredDomain>)));
        Assert.False(factory.CanConvert(typeof(string)));
        Assert.False(factory.CanConvert(typeof(List<string>)));
    }

    private sealed class UndeclaredDomain : IPseudonymDomain
    {
        public static string Id => "undeclared";

        public static string Prefix => "undeclared";
    }

    internal sealed record Permit(Pseudonym<ParkingDomain> Car, Pseudonym<ParkingDomain>? Second, Dictionary<Pseudonym<ParkingDomain>, int> Scans);

    [JsonSerializable(typeof(Permit))]
    internal sealed partial class Context : JsonSerializerContext;
}
