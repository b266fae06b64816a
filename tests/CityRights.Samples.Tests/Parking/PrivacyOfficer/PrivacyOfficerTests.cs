using System.Net;
using System.Text.Json;
using CityRights.Samples.Support;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.PrivacyOfficer;

namespace CityRights.Samples.Parking.PrivacyOfficer;

/// <summary>What was declared, what was decided, and the papers.</summary>
public class PrivacyOfficerTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("es")]
    public async Task Page_InEachLanguage_ListsEveryDeclaredPurpose(string language)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();

        var page = await browser.OpenAsync($"/{language}/privacy-officer");

        Assert.All(host.Get<PurposeCatalogue>().Purposes, purpose => Assert.Contains(purpose.Title!.In(language), page.Text, StringComparison.Ordinal));
        Assert.Contains("Parking Ordinance of Voorbeeld 2026, art. 4", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", "text/markdown")]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task Record_AsADownload_NamesEveryPurposeAndNothingMissing(string extension, string type)
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        using var response = await client.GetAsync($"/papers/record-art30.{extension}");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"record-art30.{extension}", response.Content.Headers.ContentDisposition!.FileName);
        Assert.All(host.Get<PurposeCatalogue>().Purposes, purpose => Assert.Contains(purpose.Id.Value, text, StringComparison.Ordinal));
        Assert.Equal(0, host.Get<Papers>().Record.MissingCount);
    }

    [Fact]
    public async Task GateCounters_AfterARunOfReminders_CountAnswersAndNoPerson()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.OpenAsync("/en/reminders");
        await browser.PressAsync("Send the reminders now");

        var page = await browser.OpenAsync("/en/privacy-officer");

        Assert.Contains("A text message before the permit ends Deny the resident was never asked", page.Text, StringComparison.Ordinal);
        Assert.Contains("A text message before the permit ends Permit the resident said yes", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A purpose sees its own fields in its own form, and no other.</summary>
    [Theory]
    [InlineData(ParkingPurposes.Permit, "permit,name,address,zone,until,state,decidedBy")]
    [InlineData(ParkingPurposes.Sms, "phone,zone,until")]
    [InlineData(ParkingPurposes.Enforcement, "plate,zone,until")]
    [InlineData(ParkingPurposes.Statistics, "postcode,birthDate,zone,until")]
    [InlineData("something-else", "")]
    public async Task View_OfAPurpose_HoldsItsFieldsOnly(string purpose, string fields)
    {
        await using var host = await ParkingHost.StartAsync();
        var permit = host.Get<PermitRegister>().NewestOf(SyntheticCity.Id(Visit.Holder))!;
        var minimiser = host.Get<CityRights.Minimisation.IMinimiser>();

        var seen = JsonSerializer.SerializeToElement(PermitCard.Of(permit), minimiser.TypeInfo<PermitCard>(purpose));

        Assert.Equal(
            fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            seen.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        if (purpose == ParkingPurposes.Statistics)
        {
            Assert.Equal(permit.Holder.Postcode[..4], seen.GetProperty("postcode").GetString());
            Assert.Matches("^[0-9]{2}(-[0-9]{2}|\\+)$", seen.GetProperty("birthDate").GetString());
            Assert.Equal($"{permit.Until.Year}", seen.GetProperty("until").ToString());
        }
    }

    [Fact]
    public async Task Algorithms_OfTheService_ListTheScanCarAsAPageAndAsJson()
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await client.GetStringAsync("/algorithms");

        Assert.Contains("Check of the right to park", page, StringComparison.Ordinal);
    }
}
