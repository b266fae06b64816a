using System.Net;
using System.Net.Sockets;
using CityRights.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParkingPermits;

namespace CityRights.Samples.Support;

/// <summary>The service, running on a free port of this machine with its own data folder, clock and log.</summary>
internal sealed class ParkingHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TempFolder? _folder;

    private ParkingHost(WebApplication app, TempFolder? folder, ParkingSettings settings, LogRecorder log, TestClock clock)
    {
        _app = app;
        _folder = folder;
        Settings = settings;
        Log = log;
        Clock = clock;
        Address = new($"http://localhost:{settings.Port}");
    }

    public ParkingSettings Settings { get; }

    public LogRecorder Log { get; }

    public TestClock Clock { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public T Get<T>()
        where T : class => _app.Services.GetRequiredService<T>();

    /// <summary>A browser without memory of any visit.</summary>
    public Browser OpenBrowser() => new(Address);

    /// <summary>Starts the service in a folder that is deleted at the end, or in one that outlives it.</summary>
    public static async Task<ParkingHost> StartAsync(string? dataFolder = null, TestClock? clock = null)
    {
        clock ??= new();
        var folder = dataFolder is null ? new TempFolder() : null;
        var settings = new ParkingSettings(dataFolder ?? folder!.PathOf("data"), FreePort(), "Development", clock);
        var log = new LogRecorder();
        var app = ParkingService.Build(settings, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.Services.Configure<LoggerFilterOptions>(static options =>
            {
                options.Rules.Clear();
                options.MinLevel = LogLevel.Trace;
            });
            builder.Logging.AddProvider(log);
        });
        await ParkingService.StartAsync(app);
        return new(app, folder, settings, log, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
