using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CityRights.Tests.Keys;

/// <summary>A transit engine on the loopback address, which "encrypts" by giving what it was sent a number. A test may make it answer otherwise.</summary>
internal sealed class TransitServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<string> _held = [];
    private readonly Task _serving;

    public TransitServer()
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public string Token { get; } = "s." + Guid.NewGuid().ToString("N");

    /// <summary>Path and token of each call.</summary>
    public List<(string Path, string? Token)> Calls { get; } = [];

    /// <summary>What to do with a call instead of one's work.</summary>
    public Func<HttpListenerResponse, Task>? Instead { get; set; }

    /// <summary>Answers with a body.</summary>
    public void AnswerWith(string body, int status = 200) => Instead = response =>
    {
        response.StatusCode = status;
        return WriteAsync(response, Encoding.UTF8.GetBytes(body));
    };

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(10));
    }

    public static async Task WriteAsync(HttpListenerResponse response, byte[] body)
    {
        response.ContentType = "application/json";
        await response.OutputStream.WriteAsync(body);
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                await AnswerAsync(context.Request, context.Response);
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Closed, or the client gave up.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        using var reader = new StreamReader(request.InputStream);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        Calls.Add((request.Url!.AbsolutePath, request.Headers["X-Vault-Token"]));
        if (Instead is { } instead)
        {
            await instead(response);
            return;
        }

        if (request.Headers["X-Vault-Token"] != Token)
        {
            response.StatusCode = 403;
            return;
        }

        var data = new JsonObject();
        if (request.Url.AbsolutePath.Contains("/encrypt/", StringComparison.Ordinal))
        {
            _held.Add((string)body["plaintext"]!);
            data["ciphertext"] = $"vault:v1:{_held.Count - 1}";
        }
        else
        {
            data["plaintext"] = _held[int.Parse(((string)body["ciphertext"]!).Split(':')[2], System.Globalization.CultureInfo.InvariantCulture)];
        }

        await WriteAsync(response, Encoding.UTF8.GetBytes(new JsonObject { ["request_id"] = "1", ["lease_duration"] = 0, ["data"] = data, ["auth"] = null }.ToJsonString()));
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
