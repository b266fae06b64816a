using Microsoft.Win32.SafeHandles;

namespace CityRights.Keys;

/// <summary>
/// Opens a key file and judges, on the open handle, who else may read or change it: what was judged is what is read.
/// </summary>
internal static class KeyFileAccess
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads a whole file into pinned memory.</summary>
    internal static SecretBuffer Read(string path, bool allowReadOnlyMount)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            ThrowIfTooOpen(handle, path, allowReadOnlyMount);
            var length = RandomAccess.GetLength(handle);
            if (length is < 1 or > KeyFileFormat.MaximumLength)
            {
                throw KeyErrors.FileMalformed(path, length < 1 ? "it is empty" : "it is far too long");
            }

            var bytes = new SecretBuffer((int)length);
            if (ReadAll(handle, bytes.Span))
            {
                return bytes;
            }

            bytes.Dispose();
            throw KeyErrors.FileMalformed(path, "it became shorter while it was read");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw KeyErrors.FileMissing(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw KeyErrors.FileUnreadable(path);
        }
    }

    private static bool ReadAll(SafeFileHandle handle, Span<byte> destination)
    {
        for (var offset = 0; offset < destination.Length;)
        {
            var read = RandomAccess.Read(handle, destination[offset..], offset);
            if (read == 0)
            {
                return false;
            }

            offset += read;
        }

        return true;
    }

    private static void ThrowIfTooOpen(SafeFileHandle handle, string path, bool allowReadOnlyMount)
    {
        if (OperatingSystem.IsWindows())
        {
            if (WindowsKeyFileAccess.FindStranger(path) is { } stranger)
            {
                throw KeyErrors.FileTooOpenOnWindows(path, stranger);
            }

            return;
        }

        if (TooOpenTo(File.GetUnixFileMode(handle)) is { } who && !(allowReadOnlyMount && ReadOnlyMount.Holds(handle)))
        {
            throw KeyErrors.FileTooOpen(path, who);
        }
    }

    /// <summary>A group may read, because containers hand a secret to a group; nobody else may do anything.</summary>
    private static string? TooOpenTo(UnixFileMode mode) =>
        (mode & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None ? "every user of this machine"
        : (mode & UnixFileMode.GroupWrite) != UnixFileMode.None ? "changes by its group"
        : null;
}
