using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace CityRights.Keys;

/// <summary>Reads and writes whole key files.</summary>
internal static class KeyFileStore
{
    /// <summary>Reads and judges a file; the caller owns the content.</summary>
    internal static KeyFileContent Read(string path, bool allowReadOnlyMount)
    {
        using var bytes = KeyFileAccess.Read(path, allowReadOnlyMount);
        KeyFileContent? content = new();
        try
        {
            KeyFileReader.Read(bytes.Span, path, content);
            KeyRingRules.ThrowIfUnsound(content.Keys, KeyFile.NameOf(path));
            var sound = content;
            content = null;
            return sound;
        }
        finally
        {
            content?.Dispose();
        }
    }

    /// <summary>Writes a new file and returns when the disk holds it.</summary>
    /// <exception cref="IOException">The file exists or cannot be written; nothing is left behind in the latter case.</exception>
    internal static void WriteNew(string path, KeyFileContent content)
    {
        var file = CreateNew(path);
        try
        {
            using (file)
            {
                WriteTo(file, content);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Creates a file that only its owner may use from its first byte on; one that exists is never opened.</summary>
    internal static FileStream CreateNew(string path) => OperatingSystem.IsWindows() ? WindowsKeyFileAccess.Create(path) : CreateOnUnix(path);

    internal static void WriteTo(FileStream file, KeyFileContent content)
    {
        using var bytes = new SecretBuffer(KeyFileFormat.MaximumLength);
        var length = KeyFileWriter.Write(content, bytes);
        file.Write(bytes.Span[..length]);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a whole new file in place of the old one: whoever opens the path finds the one or the other.</summary>
    internal static void Replace(string path, string by)
    {
        if (OperatingSystem.IsWindows())
        {
            WindowsKeyFileAccess.Copy(path, by);
        }
        else
        {
            File.SetUnixFileMode(by, File.GetUnixFileMode(path));
        }

        File.Move(by, path, overwrite: true);

        // A folder cannot be synchronised from .NET. Synchronising the renamed file itself makes journalling file systems commit the rename
        // with it; without it a power cut could bring the old file back after rows were written under the new version.
        // Windows synchronises only what may be written; elsewhere the file may be readable alone.
        var access = OperatingSystem.IsWindows() ? FileAccess.ReadWrite : FileAccess.Read;
        using var handle = File.OpenHandle(path, FileMode.Open, access, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Adds a version with a new random root.</summary>
    internal static void AddVersion(KeyFileContent content, KeyState state, DateTimeOffset now)
    {
        var number = content.Keys.Count + 1;
        using var root = new SecretBuffer(RootKey.Length);
        RandomNumberGenerator.Fill(root.Span);
        content.Keys.Add(RootKey.Copy(new(number, state, now, now, KeyFingerprint.Of(number, root.Span)), root.Span));
    }

    [UnsupportedOSPlatform("windows")]
    private static FileStream CreateOnUnix(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,

        // Not exclusive: a reader that is a moment early would make it fail and leave the empty file behind.
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        UnixCreateMode = KeyFileAccess.OwnerOnly,
    });
}
