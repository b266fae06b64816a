using CityRights.Samples.Support;
using CityRights.Testing;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Hosting;

/// <summary>A restart keeps the data; deleting the folder starts afresh.</summary>
public class RestartTests
{
    [Fact]
    public async Task Restart_WithTheSameFolder_KeepsAnswersPermitsAndPseudonyms()
    {
        using var folder = new TempFolder();
        var clock = new TestClock();
        await using (var first = await ParkingHost.StartAsync(folder.PathOf("data"), clock))
        {
            using var browser = first.OpenBrowser();
            await browser.EnterAsync(Visit.Holder);
            await browser.AnswerAsync("Yes, text me");
        }

        clock.Advance(TimeSpan.FromMinutes(5));
        await using (var second = await ParkingHost.StartAsync(folder.PathOf("data"), clock))
        {
            using var browser = second.OpenBrowser();
            await browser.EnterAsync(Visit.Holder);
            Assert.Contains("Your answer now Yes.", (await browser.OpenAsync("/en/resident/sms")).Text, StringComparison.Ordinal);
            await browser.OpenAsync("/en/officer");
            var answer = await browser.PressAsync(
                "Ask", ("plate", SyntheticCity.PlateOf(Visit.Holder)), ("zone", SyntheticCity.Resident(Visit.Holder).Zone));
            Assert.Contains("Right to park: Yes", answer.Text, StringComparison.Ordinal);
        }

        Directory.Delete(folder.PathOf("data"), recursive: true);
        await using var third = await ParkingHost.StartAsync(folder.PathOf("data"), clock);
        using var fresh = third.OpenBrowser();
        await fresh.EnterAsync(Visit.Holder);
        Assert.Contains("No answer yet", (await fresh.OpenAsync("/en/resident/sms")).Text, StringComparison.Ordinal);
    }

    /// <summary>The store is small, and nothing in it is written out that should be a pseudonym.</summary>
    [Fact]
    public async Task Database_AfterFirstStart_HoldsNoPlateOfAnybody()
    {
        using var folder = new TempFolder();
        await using (await ParkingHost.StartAsync(folder.PathOf("data")))
        {
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder.PathOf("data")))
        {
            global::ParkingPermits.Tour.Attack.PlainPlates.Find(File.ReadAllBytes(file), found);
        }

        Assert.Empty(found);
    }
}
