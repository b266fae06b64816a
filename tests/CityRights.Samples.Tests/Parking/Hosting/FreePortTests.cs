using System.Net;
using System.Net.Sockets;
using ParkingPermits.Hosting;

namespace CityRights.Samples.Parking.Hosting;

public class FreePortTests
{
    [Fact]
    public void From_TakenPort_GivesALaterOne()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var wanted = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.True(FreePort.From(wanted) > wanted);
    }

    [Fact]
    public void From_Zero_GivesAnyPort() => Assert.InRange(FreePort.From(0), 1, IPEndPoint.MaxPort);
}
