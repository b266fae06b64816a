using System.Net;
using CityRights.Samples.Support;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Pages;

/// <summary>Reading changes nothing, and no other site can make a reader's browser change anything.</summary>
public class FormSafetyTests
{
    private static readonly string[] Changing =
    [
        "/en/resident/choose", "/en/resident/leave", "/en/resident/apply", "/en/resident/sms", "/en/resident/withdraw",
        "/en/clerk/decide", "/en/clerk/counter", "/en/clerk/record", "/en/officer", "/en/reminders",
    ];

    public static TheoryData<string> Changes => [.. Changing];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Post_WithoutTheToken_IsRefused(string path)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);

        var page = await browser.SendAsync(new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("answer", "yes"), new("resident", "r-0001"), new("decision", "grant"), new("permit", "1"), new("plate", "x")]),
        });

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Nothing was changed.", page.Text, StringComparison.Ordinal);
        Assert.Empty(host.Get<MessageOutbox>().Newest(1));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Post_FromAnotherSite_IsRefusedEvenWithTheToken(string header, string value)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        var form = (await browser.OpenAsync("/en/resident/sms")).FormWith("Yes, text me").Filled([]).ToList();
        var request = new HttpRequestMessage(HttpMethod.Post, "/en/resident/sms") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(header, value);

        await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("No answer yet", (await browser.OpenAsync("/en/resident/sms")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfWhatChangesThings_ChangesNothing()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        await browser.AnswerAsync("Yes, text me");
        foreach (var path in Changing)
        {
            await browser.OpenAsync(path);
        }

        Assert.Contains("Your answer now Yes.", (await browser.OpenAsync("/en/resident/sms")).Text, StringComparison.Ordinal);
        Assert.Empty(host.Get<MessageOutbox>().Newest(1));
    }

    [Fact]
    public async Task Answers_OfEveryKind_CarryTheHeadersAndKeepNoCopy()
    {
        await using var host = await ParkingHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        foreach (var path in new[] { "/en/", "/en/resident", "/en/nothing", "/papers/record-art30.json" })
        {
            using var response = await client.GetAsync(path);

            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Cookies_OfTheService_AreStrictAndOutOfReachOfScripts()
    {
        await using var host = await ParkingHost.StartAsync();
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        using var response = await client.GetAsync("/en/resident");

        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Resident_ForgedCookie_IsNobody()
    {
        await using var host = await ParkingHost.StartAsync();
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/resident/my-data");
        request.Headers.Add("Cookie", "resident=r-0001");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/en/resident", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Service_OfThisMachine_ListensOnLoopbackOnly()
    {
        await using var host = await ParkingHost.StartAsync();
        var listening = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(end => end.Port == host.Settings.Port).ToList();

        Assert.NotEmpty(listening);
        Assert.All(listening, end => Assert.True(IPAddress.IsLoopback(end.Address)));
    }
}
