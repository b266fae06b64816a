using System.Globalization;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Hall;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-01-31", "P1M", "2026-02-28")]
    [InlineData("2028-01-31", "P1M", "2028-02-29")]
    [InlineData("2028-02-29", "P1Y", "2029-02-28")]
    [InlineData("2028-02-29", "P4Y", "2032-02-29")]
    [InlineData("2100-01-31", "P1M", "2100-02-28")]
    [InlineData("2026-10-31", "P1M", "2026-11-30")]
    [InlineData("2026-12-31", "P2M", "2027-02-28")]
    [InlineData("2026-01-31", "P1M1D", "2026-03-01")]
    [InlineData("2026-02-28", "P1D", "2026-03-01")]
    [InlineData("2026-03-02", "P91D", "2026-06-01")]
    [InlineData("2026-03-02", "P2W", "2026-03-16")]
    [InlineData("2026-03-02", "P1Y6M", "2027-09-02")]
    [InlineData("2026-03-02", "P0D", "2026-03-02")]
    [InlineData("9999-12-31", "P1D", "9999-12-31")]
    [InlineData("9999-06-30", "P7M", "9999-12-31")]
    [InlineData("9000-01-01", "P1000Y", "9999-12-31")]
    public void After_Day_IsTheDayOfTheCalendar(string start, string period, string end) =>
        Assert.Equal(Day(end), Period.Parse(period).After(Day(start)));

    [Fact]
    public void After_OneMonthTwice_IsNotTwoMonths()
    {
        var start = new DateOnly(2026, 1, 31);
        Assert.Equal(new(2026, 3, 28), Period.Months(1).After(Period.Months(1).After(start)));
        Assert.Equal(new(2026, 3, 31), Period.Months(2).After(start));
    }

    [Fact]
    public void After_Instant_KeepsTimeOfDayAndOffset()
    {
        var start = new DateTimeOffset(2026, 1, 31, 23, 59, 59, 123, TimeSpan.FromHours(1));
        Assert.Equal(new(2026, 2, 28, 23, 59, 59, 123, TimeSpan.FromHours(1)), Period.Months(1).After(start));
        Assert.Equal(TimeSpan.FromHours(1), Period.Months(1).After(start).Offset);
    }

    [Theory]
    [InlineData(-14)]
    [InlineData(0)]
    [InlineData(14)]
    public void After_InstantNearTheEndOfTheCalendar_StopsThere(int offset) =>
        Assert.Equal(DateTimeOffset.MaxValue, Period.Years(1000).After(new DateTimeOffset(9500, 1, 1, 0, 0, 0, TimeSpan.FromHours(offset))));

    [Theory]
    [InlineData(-14)]
    [InlineData(0)]
    [InlineData(14)]
    public void After_NoPeriod_IsTheSameInstant(int offset)
    {
        var start = new DateTimeOffset(9999, 12, 30, 9, 0, 0, TimeSpan.FromHours(offset));
        Assert.Equal(start, Period.Zero.After(start));
    }

    [Property(MaxTest = 2_000)]
    public bool After_AnyInstant_IsNotBeforeIt(long ticks, short minutes, ushort months, ushort days)
    {
        var utc = new DateTimeOffset((long)((ulong)ticks % (ulong)DateTime.MaxValue.Ticks), TimeSpan.Zero);
        var offset = TimeSpan.FromMinutes(minutes % 841);
        var inRange = utc.Ticks + offset.Ticks >= 0 && utc.Ticks + offset.Ticks <= DateTime.MaxValue.Ticks;
        var start = inRange ? utc.ToOffset(offset) : utc;
        return (Period.Months(months % 12_001) + Period.Days(days)).After(start) >= start;
    }

    [Property]
    public bool After_LongerPeriod_IsNotEarlier(ushort months, ushort days, byte moreMonths, byte moreDays)
    {
        var start = new DateOnly(2026, 1, 31).AddDays(days);
        var period = Period.Months(months % 1_000) + Period.Days(days);
        return period.After(start) <= (period + Period.Days(moreDays)).After(start) && period.After(start) <= (period + Period.Months(moreMonths)).After(start);
    }

    [Property]
    public bool After_WholeMonths_KeepsTheDayOrClipsIt(ushort months, ushort days)
    {
        var start = new DateOnly(2000, 1, 1).AddDays(days);
        var end = Period.Months(months % 6_000).After(start);
        return end.Day == start.Day || (end.Day < start.Day && end.Day == DateTime.DaysInMonth(end.Year, end.Month));
    }

    [Property]
    public bool ToString_ThenParse_IsTheSame(ushort months, NonNegativeInt days)
    {
        var period = Period.Months(months % 12_001) + Period.Days(days.Get % 364_001);
        return Period.Parse(period.ToString()) == period && Period.TryParse(period.ToString(), out var parsed) && parsed.GetHashCode() == period.GetHashCode();
    }

    [Theory]
    [InlineData("P1Y", "P1Y")]
    [InlineData("P18M", "P1Y6M")]
    [InlineData("P2W", "P14D")]
    [InlineData("P1Y2M3D", "P1Y2M3D")]
    [InlineData("P0Y0M0D", "P0D")]
    [InlineData("P007D", "P7D")]
    public void Parse_Text_IsWrittenInOneWay(string text, string written) => Assert.Equal(written, Period.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P1")]
    [InlineData("1Y")]
    [InlineData("p1y")]
    [InlineData("P-1D")]
    [InlineData("-P1D")]
    [InlineData("P1.5D")]
    [InlineData("P1,5D")]
    [InlineData("PT1H")]
    [InlineData("P1DT1H")]
    [InlineData("P1M1Y")]
    [InlineData("P1D1D")]
    [InlineData("P1Y2W")]
    [InlineData("P2W1D")]
    [InlineData("P1Y ")]
    [InlineData(" P1Y")]
    [InlineData("P1X")]
    [InlineData("P1Y2")]
    [InlineData("P٣D")]
    [InlineData("P1001Y")]
    [InlineData("P12001M")]
    [InlineData("P364001D")]
    [InlineData("P9999999D")]
    [InlineData("P99999999999999999999D")]
    public void Parse_NotOfItsForm_IsRefused(string? text)
    {
        Assert.False(Period.TryParse(text, out var period));
        Assert.Equal(Period.Zero, period);
        Assert.Throws<FormatException>(() => Period.Parse(text!));
    }

    [Property(MaxTest = 500)]
    public bool TryParse_AnyText_NeverThrows(string? text) => Period.TryParse(text, out var period) || period.IsZero;

    [Fact]
    public void Make_OutsideItsRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Years(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Years(1_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Months(12_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Weeks(52_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Days(364_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Days(int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Years(1_000) + Period.Months(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Days(364_000).Plus(Period.Days(1)));
    }

    [Fact]
    public void Default_IsZero()
    {
        Assert.True(default(Period).IsZero);
        Assert.Equal("P0D", default(Period).ToString());
        Assert.Equal(Period.Zero, Period.Days(0));
    }

    [Fact]
    public void Equals_SameParts_OnlyThen()
    {
        Assert.True(Period.Years(1) == Period.Months(12));
        Assert.True(Period.Weeks(2) == Period.Days(14));
        Assert.True(Period.Months(1) != Period.Days(30));
        Assert.False(Period.Months(1).Equals((object)"P1M"));
        Assert.Equal((18, 3), ((Period.Years(1) + Period.Months(6) + Period.Days(3)).TotalMonths, (Period.Months(1) + Period.Days(3)).TotalDays));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
