namespace CityRights.Testing;

/// <summary>A fresh folder that is deleted, with all in it, at disposal.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("cityrights-").FullName;

    /// <summary>The full path of the folder.</summary>
    public string Path { get; }

    /// <summary>The full path of a file or folder in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file (UTF-8, no byte-order mark) and returns its full path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
