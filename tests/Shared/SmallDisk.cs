using System.Diagnostics;

namespace CityRights.Testing;

/// <summary>A file system in memory of a fixed size, mounted on a folder of its own; unmounted at disposal.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    public SmallDisk(string size) => Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", _folder.Path);

    /// <summary>The folder on which it is mounted.</summary>
    public string Path => _folder.Path;

    /// <summary>The full path of a file or folder on it.</summary>
    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Makes it larger, as an operator who frees space would.</summary>
    public void Grow(string size) => Run("mount", "-o", $"remount,size={size}", _folder.Path);

    public void Dispose()
    {
        Run("umount", _folder.Path);
        _folder.Dispose();
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var problem = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {problem}");
        }
    }
}
