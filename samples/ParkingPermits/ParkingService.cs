using System.Text.Encodings.Web;
using System.Text.Unicode;
using CityRights;
using Microsoft.AspNetCore.DataProtection;
using ParkingPermits.City;
using ParkingPermits.Clerk;
using ParkingPermits.Home;
using ParkingPermits.Hosting;
using ParkingPermits.Officer;
using ParkingPermits.Pages;
using ParkingPermits.PrivacyOfficer;
using ParkingPermits.Reminders;
using ParkingPermits.Resident;

namespace ParkingPermits;

/// <summary>The city's web service.</summary>
internal static class ParkingService
{
    /// <summary>Runs the service until it is stopped.</summary>
    public static async Task RunAsync(CommandLine line, TextWriter output)
    {
        var port = FreePort.From(line.Port);
        await using var app = Build(new(Path.GetFullPath(line.Data), port));
        await StartAsync(app);
        if (line.Port != 0 && port != line.Port)
        {
            await output.WriteLineAsync($"Port {line.Port} is taken; this service took {port}.");
        }

        await output.WriteLineAsync($"Open http://localhost:{port} in a browser. Stop with Ctrl-C.");
        await app.WaitForShutdownAsync();
        await output.WriteLineAsync("Stopped.");
    }

    /// <summary>Puts the service together: what a city's own Program.cs holds.</summary>
    public static WebApplication Build(ParkingSettings settings, Action<WebApplicationBuilder>? adapt = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ParkingService).Assembly.GetName().Name,
            EnvironmentName = settings.Environment,
        });
        if (builder.Environment.IsProduction())
        {
            throw new IOException(
                "This sample has no log-in and draws its own development keys, so it does not run in Production. Start it with 'dotnet run', or set ASPNETCORE_ENVIRONMENT=Development on your own machine.");
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(settings.Port);
        });
        AddPages(builder);
        builder.Services.AddParking(settings, builder.Environment.EnvironmentName);
        adapt?.Invoke(builder);

        var app = builder.Build();
        app.UseProblemPages();
        app.UseSecurityHeaders();
        app.UseSameOriginForChanges();
        app.UseAntiforgery();
        app.MapLooks();
        var pages = app.MapPages();
        app.MapHome(pages);
        pages.MapResident();
        pages.MapSms();
        pages.MapMyData();
        pages.MapClerk();
        pages.MapCounter();
        app.MapOfficer(pages);
        app.MapPrivacyOfficer(pages);
        pages.MapReminders();
        app.MapAlgorithms("/algorithms");
        return app;
    }

    /// <summary>Prepares the database and opens the doors.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        await app.Services.PrepareAsync();
        await app.StartAsync();
    }

    private static void AddPages(WebApplicationBuilder builder)
    {
        // Requests are not logged, and neither is anything that stands in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.Configure<RouteOptions>(static routes => routes.ConstraintMap[LanguageConstraint.Name] = typeof(LanguageConstraint));

        // A malformed or forged form is answered with a page, in development too.
        builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = false);
        builder.Services.AddAntiforgery(static options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });

        // The keys of cookies and forms live as long as the process: after a restart a form is opened again.
        builder.Services.AddSingleton<IDataProtectionProvider>(static services => new EphemeralDataProtectionProvider(services.GetRequiredService<ILoggerFactory>()));
    }
}
