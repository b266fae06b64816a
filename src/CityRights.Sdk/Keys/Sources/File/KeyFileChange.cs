namespace CityRights.Keys;

/// <summary>
/// One change of a key file. The file beside it is made before the old one is read and has a fixed name, so that it is also the lock: of
/// two changes at once the second finds it and stops, and none is lost.
/// </summary>
internal static class KeyFileChange
{
    /// <summary>Changes the versions, as they are now by the clock, and puts the new file in place of the old one.</summary>
    internal static KeyFileDescription Run(string path, KeyFileOptions options, Action<KeyFileContent, DateTimeOffset> change)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
        {
            throw KeyErrors.FileMissing(path);
        }

        var target = FinalTarget(path);
        var temporary = target + ".rotating";
        using var claim = Claim(path, temporary);
        try
        {
            using var content = KeyFileStore.Read(target, options.AllowReadOnlyMount);
            var now = KeyFileFormat.Second(options.Time.GetUtcNow());
            content.Settle(now);
            change(content, now);
            KeyFileStore.WriteTo(claim, content);
            claim.Dispose();
            KeyFileStore.Replace(target, temporary);
            return KeyFile.Describe(path, content);
        }
        catch (Exception exception)
        {
            claim.Dispose();
            File.Delete(temporary);
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw KeyErrors.FileNotWritten(path);
            }

            throw;
        }
    }

    /// <summary>A link stays a link: the file that it leads to is replaced.</summary>
    private static string FinalTarget(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    private static FileStream Claim(string path, string temporary)
    {
        try
        {
            return KeyFileStore.CreateNew(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(temporary) ? KeyErrors.FileBusy(path, temporary) : KeyErrors.FileNotWritten(path);
        }
    }
}
