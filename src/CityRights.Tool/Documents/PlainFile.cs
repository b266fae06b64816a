using CityRights.Tool.Failures;

namespace CityRights.Tool.Documents;

/// <summary>
/// Refuses to put a file in the place of something that is none. A complete file takes its name by a rename, and a rename over <c>/dev/null</c> or a
/// named pipe would take that away from every program that uses it.
/// </summary>
internal static class PlainFile
{
    private const string Devices = "/dev/";
    private const string SharedMemory = "/dev/shm/";

    /// <exception cref="ToolException">Something stands there that is not a plain file.</exception>
    public static void ThrowIfSpecial(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path) && IsSpecial(Path.GetFullPath(path)))
        {
            throw new ToolException(ExitCode.Usage, $"'{path}' is a device or a pipe, and is not replaced. Name a plain file.");
        }
    }

    /// <summary>Keys are never replaced, whatever they are called and whoever asks: what they made could not be made or found again.</summary>
    /// <exception cref="ToolException">A key file stands there.</exception>
    public static void ThrowIfKeys(string path)
    {
        if (File.Exists(path) && BeginsLikeKeys(path))
        {
            throw new ToolException(ExitCode.Usage, $"'{path}' is a key file, and is never replaced. Name another file for the output.");
        }
    }

    private static bool BeginsLikeKeys(string path)
    {
        Span<byte> start = stackalloc byte[256];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return stream.CanSeek && start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)].IndexOf("\"cityrights-"u8) >= 0
                && start.IndexOf("key"u8) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whether it can be replaced is said by whoever tries.
            return false;
        }
    }

    /// <summary>Devices, pipes and sockets have no length. .NET does not say what a path is: devices are known by their folder, pipes by how they open.</summary>
    private static bool IsSpecial(string path) => new FileInfo(path) switch
    {
        _ when path.StartsWith(Devices, StringComparison.Ordinal) && !path.StartsWith(SharedMemory, StringComparison.Ordinal) => true,
        { LinkTarget: not null } or { Length: > 0 } => false,
        _ => !OpensAsAFile(path),
    };

    private static bool OpensAsAFile(string path)
    {
        try
        {
            // Opened both ways, a pipe does not wait for its other end.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return stream.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
