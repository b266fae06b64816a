using System.Text;
using System.Text.Json;
using CityRights.Consent;
using FsCheck.Xunit;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Events;

public class ConsentEventJsonTests
{
    [Fact]
    public void Serialize_EveryMember_IsReadBack()
    {
        var full = FullEvent() with { Scope = new() { Categories = [DataCategory.Name, new("city", "Dog.Breed-1")], Recipients = ["a", "b"] } };

        var bytes = ConsentEventJson.Serialize(full);

        Assert.Equal(full, ConsentEventJson.Deserialize(bytes));
        Assert.Equal(bytes, ConsentEventJson.Serialize(ConsentEventJson.Deserialize(bytes)));
        foreach (var member in typeof(ConsentEvent).GetProperties().Where(member => member.CanWrite))
        {
            Assert.False(Equals(member.GetValue(full), member.GetValue(Event(ConsentEventKind.Withdrawn, 77))) && member.Name != nameof(ConsentEvent.Purpose), member.Name);
        }
    }

    [Fact]
    public void Serialize_LeastEvent_IsShortAndStable()
    {
        var least = new ConsentEvent
        {
            Id = Guid.Parse("11111111-2222-4333-8444-555555555555"),
            Purpose = Sms,
            Kind = ConsentEventKind.Withdrawn,
            OccurredAt = At(0),
            RecordedAt = At(0).AddTicks(1),
        };

        Assert.Equal(
            """{"channel":"web","id":"11111111-2222-4333-8444-555555555555","kind":"withdrawn","occurredAt":"2026-03-02T09:00:00Z","purpose":"permit-sms","recordedAt":"2026-03-02T09:00:00.0000001Z"}""",
            Encoding.UTF8.GetString(ConsentEventJson.Serialize(least)));
    }

    [Fact]
    public void Serialize_Members_StandInOrdinalOrder()
    {
        using var document = JsonDocument.Parse(ConsentEventJson.Serialize(FullEvent()));

        AssertOrdered(document.RootElement);

        static void AssertOrdered(JsonElement element)
        {
            var names = element.EnumerateObject().Select(member => member.Name).ToList();
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
            foreach (var member in element.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object))
            {
                AssertOrdered(member.Value);
            }
        }
    }

    [Theory]
    [InlineData("\"kind\":\"given\"", "\"kind\":\"Given\"")]
    [InlineData("\"kind\":\"given\"", "\"kind\":3")]
    [InlineData("\"kind\":\"given\"", "\"kind\":\"none\"")]
    [InlineData("\"kind\":\"given\"", "\"kind\":\"granted\"")]
    [InlineData("\"kind\":\"given\"", "\"kind\":\"given\",\"kind\":\"refused\"")]
    [InlineData("\"kind\":\"given\"", "\"kind\":\"given\",\"later\":true")]
    [InlineData("\"kind\":\"given\",", "")]
    [InlineData("\"kind\":\"given\"", "\"kind\":null")]
    [InlineData("\"origin\":\"device\"", "\"origin\":\"martian\"")]
    [InlineData("\"purpose\":\"permit-sms\"", "\"purpose\":\"Permit SMS\"")]
    [InlineData("\"purpose\":\"permit-sms\"", "\"purpose\":\"\"")]
    [InlineData("\"channel\":\"counter\"", "\"channel\":\"COUNTER\"")]
    [InlineData("\"version\":7", "\"version\":0")]
    [InlineData("\"uses\":3", "\"uses\":0")]
    [InlineData("\"capacity\":\"guardian\"", "\"capacity\":\"\"")]
    [InlineData("\"clockSkew\":\"", "\"clockSkew\":\"-")]
    [InlineData("Z\",\"origin\"", "+01:00\",\"origin\"")]
    [InlineData("{", "{{")]
    [InlineData("}", "},")]
    public void Deserialize_OtherSpelling_IsRefusedWithoutQuotingIt(string part, string replacement)
    {
        var json = Encoding.UTF8.GetString(ConsentEventJson.Serialize(FullEvent()));
        var at = part == "}" ? json.Length - 1 : json.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var changed = string.Concat(json.AsSpan(0, at), replacement, json.AsSpan(at + part.Length));

        var refused = Assert.Throws<CityRightsException>(() => ConsentEventJson.Deserialize(Encoding.UTF8.GetBytes(changed)));

        Assert.Equal("CRT-CONSENT-021", refused.Code);
        Assert.Null(refused.InnerException);
        Assert.DoesNotContain("mandate-4711", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_TooLongOrTooDeep_IsRefused()
    {
        Assert.Throws<CityRightsException>(() => ConsentEventJson.Deserialize(new byte[ConsentEventJson.MaximumLength + 1]));
        Assert.Throws<CityRightsException>(() => ConsentEventJson.Deserialize(Encoding.UTF8.GetBytes($$"""{"scope":{{new string('[', 60_000)}}""")));
        Assert.Throws<CityRightsException>(() => ConsentEventJson.Deserialize("null"u8));
        Assert.Throws<CityRightsException>(() => ConsentEventJson.Deserialize(default));
    }

    [Property(MaxTest = 300)]
    public bool Deserialize_AnyBytes_GivesAnEventOrTheOneException(byte[] bytes)
    {
        try
        {
            return ConsentEventJson.Deserialize(bytes) is not null;
        }
        catch (CityRightsException exception)
        {
            return exception.Code == "CRT-CONSENT-021";
        }
    }

    [Property(MaxTest = 300)]
    public bool Deserialize_OneByteChanged_NeverGivesAnEventThatBreaksARule(ushort place, byte value)
    {
        var bytes = ConsentEventJson.Serialize(FullEvent());
        bytes[place % bytes.Length] = value;
        try
        {
            return ConsentEventRules.Broken(ConsentEventJson.Deserialize(bytes)) is null;
        }
        catch (CityRightsException exception)
        {
            return exception.Code == "CRT-CONSENT-021";
        }
    }
}
