using System.Runtime.Versioning;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CityRights.Keys;

/// <summary>Reads and writes whole key files.</summary>
internal static class KeyFileStore
{
    /// <summary>Reads and judges a file; the caller owns the content.</summary>
    internal static KeyFileContent Read(string path, bool allowReadOnlyMount) => Read(path, allowReadOnlyMount, KeyFileDialect.Plain);

    /// <summary>Reads a file of a dialect. One that is replaced at this moment, and whose former bytes are being overwritten, is read once more.</summary>
    internal static KeyFileContent Read(string path, bool allowReadOnlyMount, KeyFileDialect dialect)
    {
        using var bytes = KeyFileAccess.Read(path, allowReadOnlyMount);
        try
        {
            return Parse(bytes.Span, path, dialect);
        }
        catch (CityRightsException)
        {
            using var again = KeyFileAccess.Read(path, allowReadOnlyMount);
            if (again.Span.SequenceEqual(bytes.Span))
            {
                throw;
            }

            return Parse(again.Span, path, dialect);
        }
    }

    /// <summary>Parses and judges a file; keys that it does not hold itself are judged when they are there.</summary>
    internal static KeyFileContent Parse(ReadOnlySpan<byte> bytes, string path, KeyFileDialect dialect)
    {
        KeyFileContent? content = new() { Dialect = dialect };
        try
        {
            KeyFileReader.Read(bytes, path, content);
            if (dialect == KeyFileDialect.Plain)
            {
                KeyRingRules.ThrowIfUnsound(content.Keys, KeyFile.NameOf(path));
            }

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

    /// <summary>
    /// Puts a whole new file in place of the old one: whoever opens the path finds the one or the other. The old bytes are overwritten where they stand, so
    /// that a destroyed root is not left on the disk; copies that the file system or the disk itself made are out of reach.
    /// </summary>
    internal static void Replace(string path, string by)
    {
        // Windows does not replace what is open: there the old bytes stay until the disk uses their place again.
        using var former = OperatingSystem.IsWindows() ? null : OpenToOverwrite(path);
        MoveOver(path, by);
        if (former is not null)
        {
            RandomAccess.Write(former, new byte[RandomAccess.GetLength(former)], 0);
            RandomAccess.FlushToDisk(former);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static SafeFileHandle OpenToOverwrite(string path)
    {
        if (File.GetUnixFileMode(path) is var mode && (mode & UnixFileMode.UserWrite) == UnixFileMode.None)
        {
            File.SetUnixFileMode(path, mode | UnixFileMode.UserWrite);
            var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            File.SetUnixFileMode(path, mode);
            return handle;
        }

        return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    }

    private static void MoveOver(string path, string by)
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
    internal static void AddVersion(KeyFileContent content, KeyState state, DateTimeOffset now, DateTimeOffset since)
    {
        var number = content.Keys.Count + 1;
        using var root = new SecretBuffer(RootKey.Length);
        RandomNumberGenerator.Fill(root.Span);
        content.Keys.Add(RootKey.Copy(new(number, state, now, since, KeyFingerprint.Of(number, root.Span)), root.Span));
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
