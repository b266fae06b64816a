using CityRights.Internal;
using CityRights.Tool.Failures;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Documents;

/// <summary>Writes a document whose bytes are at hand: to standard output, or to a file that appears only when it is complete.</summary>
internal static class OutputDocument
{
    /// <summary>Writes a document.</summary>
    /// <param name="path">The file; null or <c>-</c> for standard output.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="console">Where standard output is.</param>
    /// <param name="cancellationToken">Gives up, and leaves nothing behind.</param>
    /// <exception cref="ToolException">The file is there, or cannot be written.</exception>
    public static async Task WriteAsync(string? path, bool overwrite, ReadOnlyMemory<byte> bytes, ToolConsole console, CancellationToken cancellationToken)
    {
        if (path is null or Words.Standard)
        {
            var output = console.OpenOutput();
            await using (output.ConfigureAwait(false))
            {
                await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        ThrowIfTaken(path, overwrite);
        PlainFile.ThrowIfSpecial(path);
        PlainFile.ThrowIfKeys(path);
        try
        {
            await ReplaceAsync(Path.GetFullPath(path), overwrite, bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new ToolException(ExitCode.Files, $"'{path}' cannot be written: its folder is missing, or may not be written to. Name another place, or make the folder.", exception);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            ThrowIfTaken(path, overwrite);
            throw;
        }
    }

    /// <summary>Refuses an output that is the input: what it is made from would be gone.</summary>
    /// <exception cref="ToolException">They are the same file.</exception>
    public static void ThrowIfInput(string? path, string input)
    {
        if (path is not (null or Words.Standard) && input != Words.Standard && RealPath.AreSame(path, input))
        {
            throw new ToolException(ExitCode.Usage, $"'{path}' is the input. Name another output.");
        }
    }

    private static void ThrowIfTaken(string path, bool overwrite)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException(ExitCode.Files, $"'{path}' is a folder. Name a file in it.");
        }

        if (!overwrite && File.Exists(path))
        {
            throw new ToolException(ExitCode.Files, $"'{path}' exists already. Name another file, or add '--force' to replace it.");
        }
    }

    private static async Task ReplaceAsync(string path, bool overwrite, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var partial = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.partial");
        var stream = new FileStream(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        try
        {
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(partial, path, overwrite);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
