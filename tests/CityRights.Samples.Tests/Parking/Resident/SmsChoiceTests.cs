using System.Net;
using CityRights.Samples.Support;
using ParkingPermits.City;
using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Resident;

/// <summary>Text messages: yes and no equally easy, and a yes as easily taken back.</summary>
public class SmsChoiceTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("es")]
    public async Task Notice_InEachLanguage_ShowsYesAndNoAlike(string language)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder, language);

        var page = await browser.OpenAsync($"/{language}/resident/sms");

        Assert.Contains(SmsNotice.Title.In(language), page.Text, StringComparison.Ordinal);
        Assert.Equal(language, page.Language);
        var buttons = page.FormWith(SmsNotice.Yes.In(language)).Buttons;
        Assert.Equal([SmsNotice.Yes.In(language), SmsNotice.No.In(language)], buttons.Select(button => button.Text));
        Assert.Single(buttons.Select(button => button.Class).Distinct());
        Assert.Empty(page.FormWith(SmsNotice.Yes.In(language)).Fields);
    }

    [Fact]
    public async Task Answer_Yes_LetsTheReminderGoAndTheWithdrawalStopsIt()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        Assert.DoesNotContain("…01", (await SendRemindersAsync(host)).Text, StringComparison.Ordinal);

        host.Clock.Advance(AMinute);
        var said = await browser.AnswerAsync("Yes, text me");
        Assert.Contains("Your answer is saved.", said.Text, StringComparison.Ordinal);
        Assert.Contains("We would send you a text message.", said.Text, StringComparison.Ordinal);
        Assert.Contains("…01", (await SendRemindersAsync(host)).Text, StringComparison.Ordinal);
        var sent = host.Get<MessageOutbox>().Newest(1000).Count(message => message.To == "…01");

        host.Clock.Advance(AMinute);
        await browser.OpenAsync("/en/resident/my-data");
        var taken = await browser.PressAsync("I take back my yes");
        Assert.Contains("You took back your yes. It holds from now.", taken.Text, StringComparison.Ordinal);

        var reminders = await SendRemindersAsync(host);
        Assert.Contains("Not sent, because the resident took back the yes 1", reminders.Text, StringComparison.Ordinal);
        Assert.Equal(sent, host.Get<MessageOutbox>().Newest(1000).Count(message => message.To == "…01"));
    }

    [Fact]
    public async Task Answer_No_IsKeptAsANoAndStopsTheReminder()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);

        var said = await browser.AnswerAsync("No, do not text me");

        Assert.Contains("Your answer now No. We would not send you a text message.", said.Text, StringComparison.Ordinal);
        var data = await browser.OpenAsync("/en/resident/my-data");
        Assert.Contains("You said no on this site version 1, en", data.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MyData_AfterYesNoAndYes_ShowsEveryAnswerWithItsWording()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        foreach (var (answer, language) in new[] { ("Yes, text me", "en"), ("Nee, sms mij niet", "nl"), ("Sí, envíenme", "es") })
        {
            host.Clock.Advance(AMinute);
            await browser.AnswerAsync(answer, language);
        }

        var page = await browser.OpenAsync("/en/resident/my-data");

        Assert.Contains("You said yes on this site version 1, en: “May we text you", page.Text, StringComparison.Ordinal);
        Assert.Contains("You said no on this site version 1, nl: “Mogen wij u", page.Text, StringComparison.Ordinal);
        Assert.Contains("You said yes on this site version 1, es: “¿Podemos enviarle", page.Text, StringComparison.Ordinal);
        Assert.Contains("I take back my yes", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_ComparedWithYes_TakesNoMoreSteps()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);

        browser.Visited.Clear();
        await browser.AnswerAsync("Yes, text me");
        var giving = browser.Visited.Count;
        host.Clock.Advance(AMinute);

        browser.Visited.Clear();
        await browser.OpenAsync("/en/resident/my-data");
        await browser.PressAsync("I take back my yes");
        Assert.True(browser.Visited.Count <= giving);

        browser.Visited.Clear();
        await browser.AnswerAsync("No, do not text me");
        Assert.Equal(giving, browser.Visited.Count);
    }

    [Fact]
    public async Task Answer_FormFromBeforeAWithdrawal_DoesNotBringTheYesBack()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        var form = (await browser.OpenAsync("/en/resident/sms")).FormWith("Yes, text me").Filled([]).ToList();
        await browser.PressAsync("Yes, text me");
        host.Clock.Advance(AMinute);
        await browser.OpenAsync("/en/resident/my-data");
        await browser.PressAsync("I take back my yes");
        host.Clock.Advance(AMinute);

        await browser.SendAsync(new(HttpMethod.Post, "/en/resident/sms") { Content = new FormUrlEncodedContent(form) });
        var page = await browser.OpenAsync("/en/resident/sms");

        Assert.Contains("Your answer now Taken back.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_NoticeShownTooLongAgo_IsShownAgainAndNotTaken()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        await browser.OpenAsync("/en/resident/sms");
        host.Clock.Advance(TimeSpan.FromDays(2));

        var page = await browser.PressAsync("Yes, text me");

        Assert.Contains("open for too long", page.Text, StringComparison.Ordinal);
        Assert.Contains("We would not send you a text message.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    public async Task Answer_NeitherYesNorNo_IsNoAnswer(string answer)
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder);
        var page = await browser.OpenAsync("/en/resident/sms");
        var form = page.FormWith("Yes, text me").Filled([("answer", answer)]);

        await browser.SendAsync(new(HttpMethod.Post, "/en/resident/sms") { Content = new FormUrlEncodedContent(form) });

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("No answer yet", (await browser.OpenAsync("/en/resident/sms")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_AfterAYesInSpanish_SpeaksSpanish()
    {
        await using var host = await ParkingHost.StartAsync();
        using var browser = host.OpenBrowser();
        await browser.EnterAsync(Visit.Holder, "es");
        await browser.AnswerAsync("Sí, envíenme", "es");

        var page = await SendRemindersAsync(host);

        Assert.Contains("Su permiso de aparcamiento", page.Text, StringComparison.Ordinal);
    }

    private static async Task<Html> SendRemindersAsync(ParkingHost host)
    {
        using var job = host.OpenBrowser();
        await job.OpenAsync("/en/reminders");
        return await job.PressAsync("Send the reminders now");
    }
}
