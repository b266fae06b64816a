using CityRights.Samples.Support;
using ParkingPermits.Clerk;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Clerk;

/// <summary>The counter: only what deciding needs, and answers written down for somebody else.</summary>
public class ClerkTests
{
    [Fact]
    public async Task Page_OfApplications_ShowsNeitherBirthDateNorNumberNorPlate()
    {
        await using var host = await ParkingHost.StartAsync();
        using var resident = host.OpenBrowser();
        await resident.EnterAsync(Visit.Newcomer);
        await resident.OpenAsync("/en/resident/apply");
        await resident.PressAsync("Send the application", ("plate", SyntheticCity.PlateOf(Visit.Newcomer)));
        using var clerk = host.OpenBrowser();

        var page = await clerk.OpenAsync("/en/clerk");

        var person = SyntheticCity.Resident(Visit.Newcomer);
        Assert.Contains(person.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains(person.Address, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Phone, page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Postcode, page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(person.BirthDate.ToString("yyyy-MM-dd"), page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCity.PlateOf(Visit.Newcomer), page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("park_", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_Twice_TakesTheFirst()
    {
        await using var host = await ParkingHost.StartAsync();
        using var resident = host.OpenBrowser();
        await resident.EnterAsync(Visit.Newcomer);
        await resident.OpenAsync("/en/resident/apply");
        await resident.PressAsync("Send the application", ("plate", SyntheticCity.PlateOf(Visit.Newcomer)));
        using var first = host.OpenBrowser();
        using var second = host.OpenBrowser();
        await first.OpenAsync("/en/clerk");
        await second.OpenAsync("/en/clerk");

        await first.PressAsync("Refuse");
        var page = await second.PressAsync("Grant");

        Assert.Contains("Somebody has already decided", page.Text, StringComparison.Ordinal);
        Assert.Equal(PermitState.Refused, host.Get<PermitRegister>().NewestOf(SyntheticCity.Id(Visit.Newcomer))!.State);
    }

    /// <summary>The resident decides; the clerk is on record as the one who wrote it down, and never as the one whose consent it is.</summary>
    [Theory]
    [InlineData("nl", "Ja, sms mij", "You said yes")]
    [InlineData("es", "No, no me lo envíen", "You said no")]
    public async Task Counter_AnswerOfAResident_KeepsDeciderAndWriterApart(string readIn, string answer, string line)
    {
        await using var host = await ParkingHost.StartAsync();
        using var clerk = host.OpenBrowser();
        await clerk.OpenAsync("/en/clerk/counter");

        var read = await clerk.PressAsync("Continue", ("resident", SyntheticCity.Id(Visit.Holder)), ("readIn", readIn));
        Assert.Contains(SyntheticCity.Resident(Visit.Holder).Name, read.Text, StringComparison.Ordinal);
        var done = await clerk.PressAsync(answer);
        Assert.Contains($"the resident decided, {ClerkEndpoints.Clerk} wrote it down", done.Text, StringComparison.Ordinal);

        using var resident = host.OpenBrowser();
        await resident.EnterAsync(Visit.Holder);
        var data = await resident.OpenAsync("/en/resident/my-data");
        Assert.Contains($"{line} at the counter, written down by {ClerkEndpoints.Clerk} version 1, {readIn}", data.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(clerk.Visited, address => address.Contains(SyntheticCity.Id(Visit.Holder), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counter_WithdrawalOfAResident_HoldsAtOnce()
    {
        await using var host = await ParkingHost.StartAsync();
        using var resident = host.OpenBrowser();
        await resident.EnterAsync(Visit.Holder);
        await resident.AnswerAsync("Yes, text me");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var clerk = host.OpenBrowser();
        await clerk.OpenAsync("/en/clerk/counter");
        await clerk.PressAsync("Continue", ("resident", SyntheticCity.Id(Visit.Holder)), ("readIn", "nl"));

        await clerk.PressAsync("The resident takes back an earlier yes");

        Assert.Contains("Taken back", (await resident.OpenAsync("/en/resident/sms")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counter_UnknownNumber_IsExplained()
    {
        await using var host = await ParkingHost.StartAsync();
        using var clerk = host.OpenBrowser();
        await clerk.OpenAsync("/en/clerk/counter");

        var page = await clerk.PressAsync("Continue", ("resident", "<b>r-9999</b>"), ("readIn", "nl"));

        Assert.Contains("There is no resident with this number.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Source, StringComparison.Ordinal);
    }
}
