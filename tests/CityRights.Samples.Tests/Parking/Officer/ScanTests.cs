using System.Net;
using System.Net.Http.Json;
using System.Text;
using CityRights.Samples.Support;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Officer;

/// <summary>The scan car's question: yes or no, from pseudonyms alone.</summary>
public class ScanTests
{
    private static readonly string Plate = SyntheticCity.PlateOf(Visit.Holder);
    private static readonly string Zone = SyntheticCity.Resident(Visit.Holder).Zone;

    [Fact]
    public async Task Scan_PlatesWithAndWithoutAPermit_AnswersYesOrNoAndNothingElse()
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        Assert.Equal("{\"rightToPark\":true}", await AskAsync(client, "NL", Plate, Zone));
        Assert.Equal("{\"rightToPark\":true}", await AskAsync(client, "nl", Plate.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), Zone));
        Assert.Equal("{\"rightToPark\":false}", await AskAsync(client, "NL", Plate, Zone == "A" ? "B" : "A"));
        Assert.Equal("{\"rightToPark\":false}", await AskAsync(client, "DE", Plate, Zone));
        Assert.Equal("{\"rightToPark\":false}", await AskAsync(client, "NL", SyntheticCity.PlateOf(Visit.Newcomer), Zone));
    }

    [Fact]
    public async Task Scan_TheDayAfterThePermit_AnswersNo()
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        var last = host.Get<PermitRegister>().NewestOf(SyntheticCity.Id(Visit.Holder))!.Until;

        host.Clock.SetWall(new(last.ToDateTime(new(23, 59)), TimeSpan.Zero));
        Assert.Equal("{\"rightToPark\":true}", await AskAsync(client, "NL", Plate, Zone));
        host.Clock.SetWall(new(last.AddDays(1).ToDateTime(new(0, 1)), TimeSpan.Zero));
        Assert.Equal("{\"rightToPark\":false}", await AskAsync(client, "NL", Plate, Zone));
    }

    [Theory]
    [InlineData("{\"country\":\"NL\",\"plate\":\"???\",\"zone\":\"A\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"country\":\"Q1\",\"plate\":\"XBB01B\",\"zone\":\"A\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"country\":\"NL\",\"plate\":\"XBB01B\",\"zone\":\"Q\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"country\":\"NL\",\"plate\":\"XBB01B\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"country\":\"NL\",\"plate\":\"XBB01B\",\"zone\":\"A\",\"who\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"plate\":\"XBB01B\",\"plate\":\"XBB01B\",\"country\":\"NL\",\"zone\":\"A\"}", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Scan_WrongQuestion_IsRefusedWithoutRepeatingIt(string body, HttpStatusCode expected)
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        using var response = await client.PostAsync("/scan", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("XBB01B", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("XBB01B", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_TooLargeOrNoJson_IsRefused()
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };

        using var large = await client.PostAsync("/scan", new StringContent(new string(' ', 5000) + "{}", Encoding.UTF8, "application/json"));
        using var form = await client.PostAsync("/scan", new FormUrlEncodedContent([new("plate", Plate), new("country", "NL"), new("zone", Zone)]));

        Assert.False(large.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
    }

    /// <summary>At every level of the log, and in every address, no plate and no pseudonym.</summary>
    [Fact]
    public async Task Plates_OnTheirWayThroughTheService_StandInNoAddressAndNoLog()
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        using var officer = host.OpenBrowser();
        using var resident = host.OpenBrowser();
        await AskAsync(client, "NL", Plate, Zone);
        await officer.OpenAsync("/en/officer");
        var answer = await officer.PressAsync("Ask", ("plate", Plate), ("zone", Zone));
        Assert.Contains("Right to park: Yes", answer.Text, StringComparison.Ordinal);
        await resident.EnterAsync(Visit.Newcomer);
        await resident.OpenAsync("/en/resident/apply");
        await resident.PressAsync("Send the application", ("plate", SyntheticCity.PlateOf(Visit.Newcomer)));

        Assert.True(host.Log.Text.Length > 1000);
        foreach (var plate in new[] { Plate, SyntheticCity.PlateOf(Visit.Newcomer) })
        {
            foreach (var spelling in new[] { plate, plate.Replace("-", "", StringComparison.Ordinal) })
            {
                Assert.DoesNotContain(spelling, host.Log.Text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(officer.Visited.Concat(resident.Visited), address => address.Contains(spelling, StringComparison.OrdinalIgnoreCase));
            }
        }

        Assert.DoesNotContain("park_1_", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCity.Resident(Visit.Newcomer).Name, host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCity.Id(Visit.Newcomer), host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Officer_AnswersNoWithAWordAboutPeople()
    {
        await using var host = await ParkingHost.StartAsync();
        using var officer = host.OpenBrowser();
        await officer.OpenAsync("/nl/officer");

        var page = await officer.PressAsync("Vraag", ("plate", SyntheticCity.PlateOf(Visit.Newcomer)), ("zone", "A"));

        Assert.Contains("Parkeerrecht: Nee", page.Text, StringComparison.Ordinal);
        Assert.Contains("nog geen boete", page.Text, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(HttpClient client, string country, string plate, string zone)
    {
        using var response = await client.PostAsJsonAsync("/scan", new { country, plate, zone });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
