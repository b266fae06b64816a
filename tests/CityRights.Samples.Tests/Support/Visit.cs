using ParkingPermits.Data;

namespace CityRights.Samples.Support;

/// <summary>What people often do on the service.</summary>
internal static class Visit
{
    /// <summary>A resident with a permit that ends soon and no answer yet.</summary>
    public const int Holder = 1;

    /// <summary>A resident without a permit.</summary>
    public const int Newcomer = SyntheticCity.Holders + 1;

    public static async Task EnterAsync(this Browser browser, int resident, string language = "en")
    {
        await browser.OpenAsync($"/{language}/resident");
        await browser.PressAsync(SyntheticCity.Resident(resident).Address);
    }

    /// <summary>Presses one of the two answers on the page about text messages.</summary>
    public static async Task<Html> AnswerAsync(this Browser browser, string answer, string language = "en")
    {
        await browser.OpenAsync($"/{language}/resident/sms");
        return await browser.PressAsync(answer);
    }
}
