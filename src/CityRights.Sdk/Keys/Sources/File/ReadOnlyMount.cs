using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace CityRights.Keys;

/// <summary>
/// Whether an open file stands on a file system that is mounted read-only, as container platforms mount secrets. Asked of Linux
/// (<c>/proc/self/mountinfo</c>, proc(5)); other systems answer no.
/// </summary>
internal static class ReadOnlyMount
{
    internal static bool Holds(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var link = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{handle.DangerousGetHandle()}");
        var path = new FileInfo(link).LinkTarget;
        GC.KeepAlive(handle);
        return path is not null && IsReadOnly(path, File.ReadLines("/proc/self/mountinfo"));
    }

    /// <summary>Judges the mount that holds the path: the longest mount point above it, and of several on one point the last.</summary>
    internal static bool IsReadOnly(string path, IEnumerable<string> mountInfo)
    {
        var longest = -1;
        var readOnly = false;
        foreach (var line in mountInfo)
        {
            // 36 35 98:0 /root /mount/point rw,noatime ...
            var fields = line.Split(' ');
            if (fields.Length < 6)
            {
                continue;
            }

            var point = Unescape(fields[4]);
            if (point.Length >= longest && IsAbove(point, path))
            {
                longest = point.Length;
                readOnly = fields[5].Split(',').Contains("ro", StringComparer.Ordinal);
            }
        }

        return readOnly;
    }

    private static bool IsAbove(string point, string path) =>
        point == "/" || (path.StartsWith(point, StringComparison.Ordinal) && (path.Length == point.Length || path[point.Length] == '/'));

    /// <summary>The kernel writes space, tab, line feed and backslash in octal.</summary>
    private static string Unescape(string point) => point
        .Replace("\\040", " ", StringComparison.Ordinal)
        .Replace("\\011", "\t", StringComparison.Ordinal)
        .Replace("\\012", "\n", StringComparison.Ordinal)
        .Replace("\\134", "\\", StringComparison.Ordinal);
}
