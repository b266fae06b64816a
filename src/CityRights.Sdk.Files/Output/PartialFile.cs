namespace CityRights.Files;

/// <summary>
/// A file that is written beside its target under another name, and takes the target's name only when it is complete and on the disk.
/// Disposed of without that, it is deleted.
/// </summary>
internal sealed class PartialFile : IAsyncDisposable
{
    private readonly string _target;
    private readonly string _path;
    private readonly bool _overwrite;
    private readonly FileStream _stream;
    private bool _committed;

    private PartialFile(string target, string path, bool overwrite, FileStream stream)
    {
        _target = target;
        _path = path;
        _overwrite = overwrite;
        _stream = stream;
    }

    /// <summary>Opens the file. The target is not touched.</summary>
    internal static PartialFile Create(string target, bool overwrite)
    {
        if (Directory.Exists(target) || (!overwrite && File.Exists(target)))
        {
            throw FileError.OutputExists();
        }

        var path = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.partial");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            // Pseudonymised data are personal data still: for the owner alone, until the owner says otherwise.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            return new(target, path, overwrite, new FileStream(path, options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Translate(exception);
        }
    }

    internal long Length { get; private set; }

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            Length += bytes.Length;
        }
        catch (IOException exception)
        {
            throw WriteFailure.Translate(exception);
        }
    }

    /// <summary>Brings the bytes to the disk, then gives the file its name in one step.</summary>
    internal async ValueTask CommitAsync()
    {
        try
        {
            RandomAccess.FlushToDisk(_stream.SafeFileHandle);
            await _stream.DisposeAsync().ConfigureAwait(false);
            File.Move(_path, _target, _overwrite);
            _committed = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw !_overwrite && File.Exists(_target) ? FileError.OutputExists() : WriteFailure.Translate(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_committed)
        {
            return;
        }

        await _stream.DisposeAsync().ConfigureAwait(false);
        File.Delete(_path);
    }
}
