using CityRights.Consent;
using CityRights.Files;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Sqlite;
using CityRights.Tool.Failures;
using CityRights.Tool.Progress;
using CityRights.Tool.Terminal;
using Microsoft.Data.Sqlite;

namespace CityRights.Tool.Commands.Relink;

/// <summary>One run of <c>relink</c>: keys, database, job, what it did.</summary>
internal static class RelinkToolRun
{
    private static readonly TimeSpan CheckpointEvery = TimeSpan.FromMilliseconds(250);

    public static async Task<ExitCode> RunAsync(RelinkRequest request, ToolConsole console, CancellationToken cancellationToken)
    {
        ThrowIfMissing(request.Database);
        var source = new CsvIdentifierSource(
            new() { Input = request.Input, Column = request.Column, Delimiter = request.Delimiter, Encoding = request.Encoding });
        var keys = KeyFile.Source(request.Keys, new() { AllowReadOnlyMount = request.AllowReadOnlyMount, Time = console.Time });
        using var ring = await KeyRing.OpenAsync(keys, request.Tenant, console.Time, cancellationToken).ConfigureAwait(false);
        using var pseudonyms = new PseudonymisationService(ring);
        var store = new SqliteConsentStore(request.Tenant, OptionsOf(request));
        await using var owner = store.ConfigureAwait(false);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var people = new ConsentReferences(store, ring);
        var report = await RelinkAsync(request, source, pseudonyms, people, console, cancellationToken).ConfigureAwait(false);
        var dropped = request.DropOlder ? await DropAsync(people, report, cancellationToken).ConfigureAwait(false) : 0;
        RelinkSummary.Write(report, await people.CountAsync(cancellationToken).ConfigureAwait(false), dropped, ring, console);
        return ExitCode.Done;
    }

    private static async Task<RelinkReport> RelinkAsync(
        RelinkRequest request, CsvIdentifierSource source, PseudonymisationService pseudonyms, ConsentReferences people, ToolConsole console, CancellationToken cancellationToken)
    {
        var checkpoints = RelinkCheckpoints.InFile(request.Checkpoint);
        if (request.FromStart)
        {
            await checkpoints.ClearAsync(cancellationToken).ConfigureAwait(false);
        }

        var options = new RelinkJobOptions { Field = request.Format, Checkpoints = checkpoints, CheckpointEvery = CheckpointEvery };
        var job = new RelinkJob(pseudonyms, source, RelinkTarget.Subjects(people), options, console.Time);
        var read = new Last();
        try
        {
            return await ProgressDisplay.ShowAsync(console, WholeOf(request.Input), report =>
            {
                read.Show = report is null ? null : rows => report(rows, source.BytesRead);
                return job.RunOnceAsync(read, cancellationToken);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(
                ExitCode.Interrupted, $"Interrupted after {Numbers.Rows(read.Rows)}. What is done stands; the same command again goes on from there.");
        }
        catch (FileProjectionException exception)
        {
            throw new ToolException(
                exception.Code == "CRT-FILES-101" ? ExitCode.Files : ExitCode.Findings, $"{request.Input}: {exception.Message} ({exception.Code})", exception);
        }
    }

    private static async Task<long> DropAsync(ConsentReferences people, RelinkReport report, CancellationToken cancellationToken)
    {
        var dropped = 0L;
        foreach (var use in report.Usage.Where(use => use.KeyVersion < report.KeyVersion))
        {
            dropped += await people.DropReferencesAsync(use.KeyVersion, cancellationToken).ConfigureAwait(false);
        }

        return dropped;
    }

    private static SqliteStoreOptions OptionsOf(RelinkRequest request) => new()
    {
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(request.Database) }.ToString(),

        // Somebody is at the keyboard: say at once that a service holds the file.
        OwnershipWait = TimeSpan.Zero,
    };

    private static void ThrowIfMissing(string database)
    {
        if (!File.Exists(database))
        {
            throw new ToolException(ExitCode.Files, $"There is no file '{database}'. Check the path of the consent database.");
        }
    }

    private static long? WholeOf(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } file ? file.Length : null;

    /// <summary>Hands progress on at once and on the thread of the run, and remembers it.</summary>
    private sealed class Last : IProgress<RelinkProgress>
    {
        public Action<long>? Show { get; set; }

        public long Rows { get; private set; }

        public void Report(RelinkProgress value)
        {
            Rows = value.Counts.Read;
            Show?.Invoke(Rows);
        }
    }
}
