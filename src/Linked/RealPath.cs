namespace CityRights.Internal;

/// <summary>
/// The one name of a file, whatever symbolic links lead to it: a lock taken under the name given would leave the file two owners, and an output of another name
/// could replace what it is made from. Compiled into each package that compares files. Hard links are beyond it: .NET does not tell them.
/// </summary>
internal static class RealPath
{
    internal static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                // The target may itself lie behind a link.
                real = Of(target.FullName);
            }
        }

        return real;
    }

    /// <summary>Whether two paths lead to one file. Letters that differ in case alone count as the same where file systems commonly take them so.</summary>
    internal static bool AreSame(string left, string right) => string.Equals(
        Of(left), Of(right), OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
