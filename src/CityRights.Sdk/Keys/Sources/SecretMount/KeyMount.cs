namespace CityRights.Keys;

/// <summary>
/// Keys as container platforms mount secrets: a folder with one file for each root and an index without roots. Made from a key file; read as a source.
/// </summary>
/// <remarks>
/// A Kubernetes secret made from the folder (<c>kubectl create secret generic city-keys --from-file=folder</c>) is mounted as just such a folder, whose
/// content the platform exchanges whole by the link <c>..data</c>; a reading never mixes two of its states. Described in docs/pseudonymisation/keys.md.
/// </remarks>
public static class KeyMount
{
    internal const string IndexName = "index";

    /// <summary>Makes such a folder from a key file, all files readable by their owner alone. Never overwrites.</summary>
    /// <param name="keyFile">The key file.</param>
    /// <param name="folder">The folder to make; it may exist and be empty.</param>
    /// <param name="options">How the key file is read; null for the defaults.</param>
    /// <exception cref="ArgumentException">A path is blank.</exception>
    /// <exception cref="CityRightsException">The key file cannot be read, or the folder holds something (CRT-KEYS-021) or cannot be written (CRT-KEYS-028).</exception>
    public static KeyFileDescription Create(string keyFile, string folder, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyFile);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        using var content = KeyFileStore.Read(keyFile, (options ?? new()).AllowReadOnlyMount);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw KeyErrors.FileExists(folder);
        }

        try
        {
            KeyFile.MakeFolder(Path.GetFullPath(folder));
            KeyMountWriter.Write(folder, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw KeyErrors.FileNotWritten(folder);
        }

        return KeyFile.Describe(folder, content);
    }

    /// <summary>The folder as a source of keys.</summary>
    /// <param name="folder">The folder; a relative path is taken from the working directory at this call.</param>
    /// <param name="options">How; null for the defaults. Each file is judged as a key file is.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static KeySource Source(string folder, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new KeyMountSource(folder, Path.GetFullPath(folder), (options ?? new()).AllowReadOnlyMount);
    }

    internal static string RootName(int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"root-{version}");
}
