namespace CityRights.Sqlite.Database;

/// <summary>
/// The one name of a file, whatever symbolic links lead to it: SQLite follows them, so that a lock taken under the name given would leave the file two owners.
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
}
