using System.Globalization;

namespace CityRights.Tool.Failures;

/// <summary>What the operating system says of files, in one line that names the fix.</summary>
internal static class FileFailure
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnLinux = 122;
    private const int TooLargeOnUnix = 27;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullOnWindows = unchecked((int)0x80070027);
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);
    private const int LockedOnLinux = 11;

    /// <summary>The failure, or null if the exception is not about a file.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        // A part of the tool itself is missing or broken: its installation is, not a file that somebody named.
        FileLoadException => null,
        FileNotFoundException { FileName: { } assembly } when assembly.Contains(", Version=", StringComparison.Ordinal) => null,
        FileNotFoundException missing => Files(missing.FileName is { Length: > 0 } name
            ? $"There is no file '{name}'. Check the path."
            : "A file is missing. Check the paths."),
        DirectoryNotFoundException => Files("A folder of a path does not exist. Create it, or check the path."),
        UnauthorizedAccessException => Files("A file or folder cannot be opened: it is a folder, or this account lacks the right. Check the path and its rights."),
        PathTooLongException => Files("A path is too long for this system. Choose a shorter one."),
        IOException io => Files(io.HResult switch
        {
            NoSpaceOnUnix or QuotaOnLinux or TooLargeOnUnix or DiskFullOnWindows or HandleDiskFullOnWindows =>
                "The disk is full. Free space, or write elsewhere.",
            SharingViolationOnWindows or LockedOnLinux => "A file is in use by another program. Close it, and try again.",
            _ => string.Create(CultureInfo.InvariantCulture, $"Reading or writing failed (system error {io.HResult:X8}). Check the disk and the paths."),
        }),
        _ => null,
    };

    private static Failure Files(string message) => new(ExitCode.Files, message);
}
