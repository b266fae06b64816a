using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Keeps epoch keys in a folder, one file for each, which nobody but its owner may read. Several processes may share it. A destroyed key is overwritten,
/// synced and removed; an empty file with the ending <c>.gone</c> stays as its tombstone.
/// </summary>
/// <remarks>
/// Keep the folder out of backups and on a file system without snapshots. On flash storage and on file systems that copy on write the old blocks may live on
/// below the file system: encrypt the volume there. What they hold is wrapped, and opens nothing without the key ring.
/// </remarks>
public sealed class FileEpochKeyStore : EpochKeyStore
{
    private const string Format = "cityrights/epoch-key/1";
    private const string KeyEnding = ".key";
    private const string TombstoneEnding = ".gone";
    private const string LockName = "lock";
    private const int LongestFile = 512;
    private const int LockAttempts = 500;

    private static readonly TimeSpan LockDelay = TimeSpan.FromMilliseconds(10);

    private readonly string _folder;

    /// <summary>Opens a folder; it is made, for its owner alone, when there is none.</summary>
    /// <param name="folder">The folder of one tenant; a relative path is taken from the working directory at this call.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="CityRightsException">The folder cannot be made (CRT-PSEUDONYMISATION-064).</exception>
    public FileEpochKeyStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = Path.GetFullPath(folder);
        Guard(() => OwnedFile.CreateFolder(_folder));
    }

    /// <inheritdoc/>
    public override async ValueTask<EpochKeyRecord> AddOrGetAsync(EpochKeyRecord candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        return Guard(() =>
        {
            if (Find(candidate.Id) is { } known)
            {
                return known;
            }

            // A damaged file stays: the epoch may have begun under it on another node.
            var path = PathOf(candidate.Id, KeyEnding);
            if (File.Exists(path))
            {
                throw PseudonymisationErrors.EpochKeyUnreadable(candidate.Id);
            }

            OwnedFile.Write(path, Write(candidate));
            return candidate;
        });
    }

    /// <inheritdoc/>
    public override ValueTask<EpochKeyRecord?> FindAsync(EpochKeyId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        return new(Guard(() => Find(id)));
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<EpochKeyRecord>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Guard<IReadOnlyList<EpochKeyRecord>>(() =>
        [
            .. Directory.EnumerateFiles(_folder, "*" + KeyEnding)
                .Select(static path => Path.GetFileNameWithoutExtension(path).Split('_', 2))
                .Where(static name => name.Length == 2)
                .Select(name => Read(new(name[1], name[0])))
                .OfType<EpochKeyRecord>(),
        ]));
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> DestroyAsync(EpochKeyId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        return Guard(() =>
        {
            // The tombstone first: from then on no key is added, and a crash leaves a key that the next run destroys.
            OwnedFile.Write(PathOf(id, TombstoneEnding), []);
            return OwnedFile.Destroy(PathOf(id, KeyEnding));
        });
    }

    /// <summary>The folder.</summary>
    public override string ToString() => $"FileEpochKeyStore({_folder})";

    private EpochKeyRecord? Find(EpochKeyId id) => File.Exists(PathOf(id, TombstoneEnding)) ? new(id, default, default) : Read(id);

    /// <summary>Null where there is no file, or none that is whole: a crash may leave an overwritten one, and a damaged one must not keep others from being destroyed.</summary>
    private EpochKeyRecord? Read(EpochKeyId id) =>
        OwnedFile.TryRead(PathOf(id, KeyEnding), LongestFile) is { } bytes
        && Encoding.ASCII.GetString(bytes).Split('\n') is [Format, var due, var wrapped, ""]
        && DateTimeOffset.TryParseExact(due, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && Base64.IsValid(wrapped)
        && Convert.FromBase64String(wrapped) is { Length: > 0 } key
            ? new(id, at, key)
            : null;

    private static byte[] Write(EpochKeyRecord record) => Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Format}\n{record.Due:O}\n{Convert.ToBase64String(record.Wrapped)}\n"));

    private string PathOf(EpochKeyId id, string ending) => Path.Combine(_folder, $"{id.Epoch}_{id.Domain}{ending}");

    /// <summary>What changes the folder holds its lock, which the operating system releases when a process ends, however it ends.</summary>
    private async ValueTask<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var left = LockAttempts; ; left--)
        {
            try
            {
                return OwnedFile.OpenAlone(Path.Combine(_folder, LockName));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (left == 0 || exception is UnauthorizedAccessException or DirectoryNotFoundException)
                {
                    throw PseudonymisationErrors.EpochStoreFailed(_folder);
                }
            }

            await Task.Delay(LockDelay, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw PseudonymisationErrors.EpochStoreFailed(_folder);
        }
    }
}
