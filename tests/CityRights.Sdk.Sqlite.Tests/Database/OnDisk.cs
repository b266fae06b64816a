namespace CityRights.Sqlite.Database;

/// <summary>Looks for bytes in every file of a folder, as somebody does who took the disk.</summary>
internal static class OnDisk
{
    internal static bool Contains(string folder, byte[] needle) =>
        Directory.EnumerateFiles(folder).Where(static path => !path.EndsWith(".lock", StringComparison.Ordinal)).Any(path =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(needle) >= 0;
        });
}
