namespace CityRights.Sqlite.Database;

/// <summary>Creates files for their owner alone (mode 0600): consent data are nobody else's to read. SQLite gives its side files the mode of the database.</summary>
internal static class OwnersFile
{
    /// <summary>Creates the file empty where it is missing; leaves an existing one as it is.</summary>
    internal static void Create(string path)
    {
        if (!File.Exists(path))
        {
            Open(path, FileShare.ReadWrite).Dispose();
        }
    }

    internal static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
}
