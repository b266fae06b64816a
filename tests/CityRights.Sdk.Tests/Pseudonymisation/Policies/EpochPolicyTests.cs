using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Policies;

public class EpochPolicyTests
{
    // Clocks change at night, at midnight in both directions, by half an hour, and a whole day is left out.
    private static readonly string[] Zones =
        ["Europe/Amsterdam", "America/Havana", "Asia/Beirut", "Africa/Cairo", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata", "UTC"];

    [Theory]
    [InlineData("2026-11-26T22:59:59Z", "E20261126", "2026-11-26T23:00:00Z")]
    [InlineData("2026-11-26T23:00:00Z", "E20261127", "2026-11-27T23:00:00Z")]
    [InlineData("2026-03-29T12:00:00Z", "E20260329", "2026-03-29T22:00:00Z")]
    [InlineData("2026-03-28T23:00:00Z", "E20260329", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-24T22:00:00Z", "E20261025", "2026-10-25T23:00:00Z")]
    [InlineData("2026-10-25T22:59:59Z", "E20261025", "2026-10-25T23:00:00Z")]
    public void Day_InAmsterdam_GoesFromMidnightToMidnight(string instant, string name, string end) => AssertEpoch(EpochLength.Day, instant, name, end);

    [Theory]
    [InlineData("2026-12-31T12:00:00Z", "E2026W53", "2027-01-03T23:00:00Z")]
    [InlineData("2027-01-03T22:59:00Z", "E2026W53", "2027-01-03T23:00:00Z")]
    [InlineData("2027-01-03T23:00:00Z", "E2027W01", "2027-01-10T23:00:00Z")]
    [InlineData("2026-03-25T12:00:00Z", "E2026W13", "2026-03-29T22:00:00Z")]
    public void Week_OfIso_BeginsOnMonday(string instant, string name, string end) => AssertEpoch(EpochLength.Week, instant, name, end);

    [Theory]
    [InlineData("2026-10-31T22:59:59Z", "E202610", "2026-10-31T23:00:00Z")]
    [InlineData("2026-10-31T23:00:00Z", "E202611", "2026-11-30T23:00:00Z")]
    [InlineData("2026-12-31T23:00:00Z", "E202701", "2027-01-31T23:00:00Z")]
    public void Month_OfTheCalendar_EndsWithItsLastDay(string instant, string name, string end) => AssertEpoch(EpochLength.Month, instant, name, end);

    [Property(MaxTest = 3000)]
    public bool Epoch_AnyInstantInAnyZone_EndsAfterItAndNeverReturns(PositiveInt zone, PositiveInt minutes, PositiveInt length)
    {
        var policy = Of((EpochLength)(length.Get % 3), Zones[zone.Get % Zones.Length]);
        var instant = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes((long)minutes.Get * 7919 % (30L * 366 * 24 * 60));
        var epoch = policy.EpochOf(instant);

        // Every instant from the end on belongs to a later epoch, for as long as any change of clocks could turn back.
        return instant < epoch.End
            && epoch.End - instant <= TimeSpan.FromDays(33)
            && Enumerable.Range(0, 20).All(step => string.CompareOrdinal(policy.EpochOf(epoch.End.AddMinutes(step * 15)).Name, epoch.Name) > 0)
            && ScopeName.IsValid(epoch.Name);
    }

    [Fact]
    public void Epoch_EveryMinuteAroundEveryChangeOfClocks_EndsAfterIt()
    {
        foreach (var policy in Zones.Select(zone => Of(EpochLength.Day, zone)))
        {
            foreach (var year in new[] { 2011, 2016, 2018, 2023, 2025 })
            {
                var previous = "";
                for (var at = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero); at.Year == year; at = at.AddMinutes(30))
                {
                    var epoch = policy.EpochOf(at);
                    Assert.True(at < epoch.End);
                    Assert.True(string.CompareOrdinal(policy.EpochOf(epoch.End).Name, epoch.Name) > 0, $"{policy} {epoch}");
                    previous = epoch.Name;
                }

                Assert.NotEmpty(previous);
            }
        }
    }

    [Fact]
    public void Policy_WrongUse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EpochPolicy((EpochLength)3, TimeZoneInfo.Utc, TimeSpan.Zero));
        Assert.Throws<ArgumentNullException>(() => new EpochPolicy(EpochLength.Day, null!, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EpochPolicy(EpochLength.Day, TimeZoneInfo.Utc, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EpochPolicy(EpochLength.Day, TimeZoneInfo.Utc, TimeSpan.FromDays(32)));
    }

    [Fact]
    public void Policy_Equality_IsOfItsValues()
    {
        Assert.Equal(Of(EpochLength.Day, "UTC"), Of(EpochLength.Day, "UTC"));
        Assert.NotEqual(Of(EpochLength.Day, "UTC"), Of(EpochLength.Week, "UTC"));
        Assert.NotEqual<PseudonymPolicy>(Of(EpochLength.Day, "UTC"), PseudonymPolicy.PerDocument);
        Assert.Equal("per Day in UTC, grace 01:00:00", Of(EpochLength.Day, "UTC").ToString());
        Assert.Equal("per document", PseudonymPolicy.PerDocument.ToString());
    }

    private static void AssertEpoch(EpochLength length, string instant, string name, string end)
    {
        var epoch = Of(length, "Europe/Amsterdam").EpochOf(Utc(instant));
        Assert.Equal(name, epoch.Name);
        Assert.Equal(Utc(end), epoch.End);
    }

    private static EpochPolicy Of(EpochLength length, string zone) => new(length, TimeZoneInfo.FindSystemTimeZoneById(zone), TimeSpan.FromHours(1));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
