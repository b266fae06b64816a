using CityRights.Testing;
using CityRights.Tool.Progress;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Tests.Progress;

public class ProgressStateTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Text_OfAFile_SaysRowsRateAndTheTimeLeft()
    {
        var state = new ProgressState(new RateMeter(_clock), whole: 1000);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(2));
        state.Report(rows: 1_234_568, bytes: 20);

        Assert.Equal("1,234,568 rows  617,284 rows/s  ETA 1:38", state.Text());
    }

    [Fact]
    public void Text_OfAPipe_SaysNoTimeLeft()
    {
        var state = new ProgressState(new RateMeter(_clock), whole: null);
        _clock.AdvanceMonotonic(TimeSpan.FromSeconds(1));
        state.Report(rows: 1, bytes: 20);

        Assert.Equal("1 row  1 rows/s", state.Text());
    }

    [Fact]
    public void Text_BeforeTheFirstRow_GuessesNothing() =>
        Assert.Equal("0 rows  - rows/s  ETA -:--", new ProgressState(new RateMeter(_clock), whole: 1000).Text());

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(61, "1:01")]
    [InlineData(3600 + 62, "1:01:02")]
    [InlineData(100 * 3600, "100:00:00")]
    public void Duration_IsWrittenAsAClockDoes(int seconds, string expected) =>
        Assert.Equal(expected, Numbers.Duration(TimeSpan.FromSeconds(seconds)));
}
