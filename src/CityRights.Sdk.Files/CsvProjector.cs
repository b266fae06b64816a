using System.Text;
using CityRights.Internal;
using CityRights.Minimisation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityRights.Files;

/// <summary>
/// Projects CSV files of any size for a purpose, in bounded memory: keeps the columns that a policy names, each raw, generalised or as a pseudonym,
/// and drops the rest. Safe for concurrent use.
/// </summary>
/// <remarks>
/// The output appears under its name only when it is complete and on the disk; an error or a cancellation leaves nothing behind. What a reader
/// could take in two ways stops the run: bytes of another encoding, NUL characters, lone carriage returns, quotes that do not match. A row that
/// cannot be projected stops the run or is left out, as the options say, and never reaches the output. No message and no log holds a value.
/// </remarks>
public sealed class CsvProjector
{
    private readonly IMinimiser _minimiser;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Creates a projector.</summary>
    /// <param name="minimiser">Judges policies and prepares the projection of rows.</param>
    /// <param name="time">The clock for progress; null for the system's.</param>
    /// <param name="logger">Receives one message when a run completes; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="minimiser"/> is null.</exception>
    public CsvProjector(IMinimiser minimiser, TimeProvider? time = null, ILogger<CsvProjector>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(minimiser);
        _minimiser = minimiser;
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger<CsvProjector>.Instance;
    }

    /// <summary>Projects a file.</summary>
    /// <param name="options">What to project, where to, and by which rules.</param>
    /// <param name="progress">Receives progress a few times a second and at the end; null for none. Called on the run's own thread.</param>
    /// <param name="cancellationToken">Stops the run; nothing is left behind.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="ArgumentException">An option is not of its form.</exception>
    /// <exception cref="MinimisationException">The policy does not declare the purpose, or names something that does not exist.</exception>
    /// <exception cref="FileProjectionException">The file cannot be read, projected or written; the exception names the line where there is one.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<CsvProjectionResult> RunAsync(
        CsvProjectionOptions options, IProgress<FileProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        CsvProjectionOptionsValidator.ThrowIfInvalid(options);
        var (source, target) = (Path.GetFullPath(options.Input), Path.GetFullPath(options.Output));
        if (RealPath.AreSame(source, target))
        {
            throw FileError.SameFile();
        }

        var input = Open(source);
        await using var inputOwner = input.ConfigureAwait(false);
        using var text = new StrictTextReader(input, options.Encoding ?? Encoding.UTF8);
        var records = await CsvRecordReader.OpenAsync(text, options.Delimiter, options.MaxRecordLength, cancellationToken).ConfigureAwait(false);
        await using var recordsOwner = records.ConfigureAwait(false);
        var output = PartialFile.Create(target, options.Overwrite);
        await using var outputOwner = output.ConfigureAwait(false);
        var run = new CsvProjection(options, _minimiser, text, records, output, new ProgressTicker(progress, _time, input.CanSeek ? input.Length : 0));
        var result = await run.RunAsync(cancellationToken).ConfigureAwait(false);
        Log.Projected(_logger, options.Policy.Id, options.Policy.Fingerprint, options.Purpose, result.RowsRead, result.RowsWritten, result.RowsSkipped);
        return result;
    }

    internal static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Mode = FileMode.Open,
                Share = FileShare.Read,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = 0,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileError.CannotRead(exception);
        }
    }
}
