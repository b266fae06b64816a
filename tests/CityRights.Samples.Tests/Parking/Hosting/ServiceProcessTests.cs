using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using CityRights.Samples.Support;
using CityRights.Testing;

namespace CityRights.Samples.Parking.Hosting;

/// <summary>The service as a terminal starts it, with the troubles it may meet.</summary>
public partial class ServiceProcessTests
{
    private const string Name = "ParkingPermits";

    [LinuxFact("kill")]
    public async Task Run_CtrlC_StopsCleanly()
    {
        using var folder = new TempFolder();
        using var service = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");
        await service.SeeAsync("Open http://localhost:");

        service.Interrupt();

        Assert.Equal(0, await service.EndAsync());
        Assert.Contains("Stopped.", service.Output, StringComparison.Ordinal);
        Assert.Empty(service.Error);
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Run_FirstStart_DrawsKeysThatOnlyTheOwnerReads()
    {
        using var folder = new TempFolder();
        using var service = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");
        await service.SeeAsync("Open http://localhost:");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("parking-data/development.keys")));
        Assert.Contains("New development keys", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PortTaken_TakesTheNextFreeOneAndSaysSo()
    {
        using var folder = new TempFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var wanted = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var service = SampleProcess.Start(Name, folder.Path, "Development", "--port", $"{wanted}");

        var line = await service.SeeAsync("Open http://localhost:");

        var port = int.Parse(Address().Match(line).Groups[1].Value);
        Assert.True(port > wanted);
        Assert.Contains($"Port {wanted} is taken; this service took {port}.", service.Output, StringComparison.Ordinal);
        using var browser = new Browser(new($"http://localhost:{port}"));
        await browser.OpenAsync("/en/");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    [Fact]
    public async Task Run_InProduction_IsRefusedAndMakesNothing()
    {
        using var folder = new TempFolder();
        using var service = SampleProcess.Start(Name, folder.Path, "Production", "--port", "0");

        Assert.Equal(1, await service.EndAsync());
        AssertOneLine(service.Error, "Production");
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Run_DamagedDatabase_EndsWithOneLineAndChangesNothing()
    {
        using var folder = new TempFolder();
        using (var first = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0"))
        {
            await first.SeeAsync("Open http://localhost:");
        }

        foreach (var file in Directory.GetFiles(folder.PathOf("parking-data"), "parking.db*"))
        {
            File.Delete(file);
        }

        var database = folder.Write("parking-data/parking.db", new string('x', 8192));
        using var service = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");

        Assert.Equal(1, await service.EndAsync());
        AssertOneLine(service.Error, "not a SQLite database");
        Assert.Equal(new string('x', 8192), File.ReadAllText(database));
    }

    [Fact]
    public async Task Run_DatabaseOfARunningService_EndsWithOneLine()
    {
        using var folder = new TempFolder();
        using var first = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");
        await first.SeeAsync("Open http://localhost:");
        using var second = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");

        Assert.Equal(1, await second.EndAsync());
        AssertOneLine(second.Error, "in use by another process");
    }

    [Fact]
    public async Task Run_DatabaseWithoutItsKeys_IsRefused()
    {
        using var folder = new TempFolder();
        using (var first = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0"))
        {
            await first.SeeAsync("Open http://localhost:");
        }

        File.Delete(folder.PathOf("parking-data/development.keys"));
        using var second = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");

        Assert.Equal(1, await second.EndAsync());
        AssertOneLine(second.Error, "keys");
        Assert.False(File.Exists(folder.PathOf("parking-data/development.keys")));
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Run_KeysThatOthersMayRead_AreRefused()
    {
        using var folder = new TempFolder();
        using (var first = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0"))
        {
            await first.SeeAsync("Open http://localhost:");
        }

        File.SetUnixFileMode(folder.PathOf("parking-data/development.keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        using var second = SampleProcess.Start(Name, folder.Path, "Development", "--port", "0");

        Assert.Equal(1, await second.EndAsync());
        AssertOneLine(second.Error, "CRT-KEYS-");
    }

    private static void AssertOneLine(string error, string text)
    {
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains(text, error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"http://localhost:(\d+)")]
    private static partial Regex Address();
}
