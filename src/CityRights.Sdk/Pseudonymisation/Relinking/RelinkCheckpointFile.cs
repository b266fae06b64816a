using System.Text.Json;

namespace CityRights.Pseudonymisation;

/// <summary>A checkpoint in a file of strict JSON. What cannot be read counts as none: the job then begins again and changes nothing that is done.</summary>
internal sealed class RelinkCheckpointFile(string path) : RelinkCheckpoints
{
    private const string Format = "cityrights-relink/1";
    private const int LongestFile = 4096;

    public override async ValueTask<RelinkCheckpoint?> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length > LongestFile)
            {
                return null;
            }

            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            var document = JsonSerializer.Deserialize(bytes, RelinkJsonContext.Default.RelinkCheckpointDocument);
            return document is { Format: Format } && IsSound(document)
                ? new(document.Job, document.Position, new(document.Linked, document.AlreadyLinked, document.Joined, document.Unknown, document.Refused))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw PseudonymisationErrors.CheckpointUnreadable(path, exception);
        }
    }

    public override async ValueTask SaveAsync(RelinkCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var counts = checkpoint.Counts;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new RelinkCheckpointDocument(
                Format, checkpoint.Job, checkpoint.Position, counts.Linked, counts.AlreadyLinked, counts.Joined, counts.Unknown, counts.Refused),
            RelinkJsonContext.Default.RelinkCheckpointDocument);
        try
        {
            await WriteAsync(path + ".new", bytes, cancellationToken).ConfigureAwait(false);
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw PseudonymisationErrors.CheckpointNotWritten(path, exception);
        }
    }

    public override ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        try
        {
            File.Delete(path + ".new");
            File.Delete(path);
            return ValueTask.CompletedTask;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw PseudonymisationErrors.CheckpointNotWritten(path, exception);
        }
    }

    private static async ValueTask WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        await using var owner = file.ConfigureAwait(false);
        await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }

    private static bool IsSound(RelinkCheckpointDocument document) =>
        document.Job is { Length: 64 }
        && document.Position is { Length: > 0 and <= SourcedIdentifier.LongestPosition } position && !position.AsSpan().ContainsAnyExceptInRange('!', '~')
        && long.Min(long.Min(document.Linked, document.AlreadyLinked), long.Min(long.Min(document.Joined, document.Unknown), document.Refused)) >= 0;
}
