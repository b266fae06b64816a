using CityRights.Tool.Failures;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary>Writes a file that was not there, for its owner alone where it is private.</summary>
internal static class NewKeyFile
{
    public static void ThrowIfTaken(string path)
    {
        if (Path.Exists(path))
        {
            throw new ToolException(ExitCode.Files, $"'{path}' exists already, and keys are never overwritten. Name another file.");
        }
    }

    public static async Task WriteAsync(string path, string pem, bool isPrivate, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var writer = new StreamWriter(path, options);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync((pem + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }
}
