namespace CityRights.Files;

internal static class WriteFailure
{
    // ENOSPC, EDQUOT; ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED.
    private static readonly int[] NoSpaceOnUnix = [28, 122];
    private static readonly int[] NoSpaceOnWindows = [39, 112, 1295];

    internal static FileProjectionException Translate(Exception exception) =>
        (OperatingSystem.IsWindows() ? NoSpaceOnWindows : NoSpaceOnUnix).Contains(exception.HResult & 0xFFFF)
            ? FileError.NoSpace(exception)
            : FileError.CannotWrite(exception);
}
