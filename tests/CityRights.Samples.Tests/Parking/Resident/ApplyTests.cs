using CityRights.Samples.Support;
using ParkingPermits.City;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Resident;

/// <summary>Applying for a permit: a public task, told and not asked.</summary>
public class ApplyTests
{
    [Theory]
    [InlineData("en", "we do not ask for your consent", "article 6(1)(e)")]
    [InlineData("nl", "niet om toestemming vragen", "artikel 6 lid 1 onder e")]
    [InlineData("es", "no le pedimos su consentimiento", "artículo 6.1.e")]
    public async Task Page_BeforeApplying_SaysWhyNobodyIsAskedAndNamesTheProvision(string language, string why, string article)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Newcomer, language);

        var page = await browser.OpenAsync($"/{language}/resident/apply");

        Assert.Contains(why, page.Text, StringComparison.Ordinal);
        Assert.Contains(article, page.Text, StringComparison.Ordinal);
        Assert.Contains(ParkingPurposes.PermitProvision.In(language), page.Text, StringComparison.Ordinal);
        Assert.Equal(["plate"], page.FormWith(Button(language)).Fields);
        Assert.DoesNotContain("checkbox", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_OwnPlateInAnySpelling_IsTakenAndDecidedByAPerson()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Newcomer);
        await browser.OpenAsync("/en/resident/apply");

        var page = await browser.PressAsync("Send the application", ("plate", SyntheticCity.PlateOf(Visit.Newcomer).Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Contains("We have your application.", page.Text, StringComparison.Ordinal);
        Assert.Contains("a clerk decides", page.Text, StringComparison.Ordinal);

        using var clerk = host.OpenBrowser();
        await clerk.OpenAsync("/en/clerk");
        await clerk.PressAsync("Grant");
        var home = await browser.OpenAsync("/en/resident/home");
        Assert.Contains("Granted", home.Text, StringComparison.Ordinal);
        Assert.Contains("2 March 2027", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("???", "not a Dutch licence plate")]
    [InlineData("", "not a Dutch licence plate")]
    [InlineData("XBB-01-B", "does not know this plate as yours")]
    public async Task Apply_WrongPlate_IsExplainedAtTheField(string plate, string message)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Newcomer);
        await browser.OpenAsync("/en/resident/apply");

        var page = await browser.PressAsync("Send the application", ("plate", plate));

        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page.Source, StringComparison.Ordinal);
        Assert.Contains("href=\"#plate\"", page.Source, StringComparison.Ordinal);
        Assert.Empty(host.Get<PermitRegister>().Waiting());
    }

    [Fact]
    public async Task Apply_WithAPermit_OffersNoForm()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);

        var page = await browser.OpenAsync("/en/resident/apply");

        Assert.Contains("nothing to apply for now", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Forms);
    }

    private static string Button(string language) => language switch
    {
        "nl" => "Aanvraag versturen",
        "es" => "Enviar la solicitud",
        _ => "Send the application",
    };
}
