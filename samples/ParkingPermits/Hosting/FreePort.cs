using System.Net;
using System.Net.Sockets;

namespace ParkingPermits.Hosting;

/// <summary>Finds a port of this machine that nobody listens on.</summary>
internal static class FreePort
{
    private const int Tries = 100;

    /// <summary>The wanted port, or the next one above it that is free; 0 gives any.</summary>
    /// <exception cref="IOException">There is none near it.</exception>
    public static int From(int wanted)
    {
        for (var port = wanted; port <= Math.Min(wanted + Tries, IPEndPoint.MaxPort); port++)
        {
            if (IsFree(IPAddress.Loopback, port, out var taken) && (!Socket.OSSupportsIPv6 || IsFree(IPAddress.IPv6Loopback, taken, out _)))
            {
                return taken;
            }
        }

        throw new IOException($"No port between {wanted} and {wanted + Tries} is free; name another with --port.");
    }

    private static bool IsFree(IPAddress address, int port, out int taken)
    {
        taken = port;
        try
        {
            using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
            listener.Start();
            taken = ((IPEndPoint)listener.LocalEndpoint).Port;
            return true;
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            // A machine may say that it knows IPv6 and have no such loopback; then nobody listens there either.
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
