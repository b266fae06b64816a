using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Model;

public class YearMonthTests
{
    [Theory]
    [InlineData(1, 1, "0001-01")]
    [InlineData(2026, 12, "2026-12")]
    [InlineData(9999, 12, "9999-12")]
    public void Text_RoundTrip_IsTheSame(int year, int month, string text)
    {
        Assert.Equal(text, new YearMonth(year, month).ToString());
        Assert.True(YearMonth.TryParse(text, out var parsed));
        Assert.Equal((year, month), (parsed.Year, parsed.Month));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("2026-01-01")]
    [InlineData("0000-01")]
    [InlineData(" 2026-01")]
    public void TryParse_NotAMonth_IsRefused(string? text) => Assert.False(YearMonth.TryParse(text, out _));

    [Fact]
    public void Order_Months_FollowTheCalendar()
    {
        var (first, second) = (new YearMonth(2026, 12), new YearMonth(2027, 1));

        Assert.True(first < second);
        Assert.True(second > first);
        Assert.True(first <= second);
        Assert.True(second >= first);
        Assert.True(first != second);
    }

    [Fact]
    public void Constructor_OutsideTheCalendar_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(10_000, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(2026, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(2026, 13));
    }
}
