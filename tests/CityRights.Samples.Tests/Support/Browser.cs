using System.Net;

namespace CityRights.Samples.Support;

/// <summary>Walks through pages as somebody does whose browser runs no script: reads, fills in forms, presses buttons.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;
    private readonly SocketsHttpHandler _handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };

    public Browser(Uri address)
    {
        _client = new(_handler) { BaseAddress = address };
        Site = address;
    }

    public Uri Site { get; }

    /// <summary>The address of the page that is shown.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>Every address that was asked for.</summary>
    public List<string> Visited { get; } = [];

    public HttpStatusCode Status { get; private set; }

    /// <summary>The page that is shown.</summary>
    public Html Page { get; private set; } = new("");

    public async Task<Html> OpenAsync(string path) => await SendAsync(new(HttpMethod.Get, path));

    /// <summary>Presses a button of the page that is shown.</summary>
    /// <param name="button">The text on the button, or part of it.</param>
    /// <param name="fields">What was filled in.</param>
    public async Task<Html> PressAsync(string button, params (string Name, string Value)[] fields)
    {
        var form = Page.FormWith(button);
        var request = new HttpRequestMessage(HttpMethod.Post, form.Action ?? Path) { Content = new FormUrlEncodedContent(form.Filled(fields)) };
        request.Headers.Add("Origin", Site.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await SendAsync(request);
    }

    /// <summary>Sends anything.</summary>
    public async Task<Html> SendAsync(HttpRequestMessage request)
    {
        Visited.Add(request.RequestUri!.ToString());
        using var response = await _client.SendAsync(request);
        Status = response.StatusCode;
        Path = request.RequestUri.ToString();
        if (response.Headers.Location is { } location)
        {
            return await OpenAsync(location.ToString());
        }

        return Page = new(await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
