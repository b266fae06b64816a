using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Leads the rows of a target from older key versions to the current one, as far as a source has the identifiers. Run it after a rotation, as often as wanted: what is done
/// is not done again.
/// </summary>
/// <remarks>
/// <para>Bounded memory: one batch. Cancelled or killed, it leaves whole batches, and reads on from its checkpoint.</para>
/// <para>The service goes on meanwhile: people and rows are found by every live version before, during and after. Rows that a node with older keys writes meanwhile are
/// found by the next run.</para>
/// <para>Identifiers are used at once and appear in no log, exception, report or checkpoint.</para>
/// </remarks>
public sealed class RelinkJob
{
    private readonly PseudonymisationService _service;
    private readonly IdentifierSource _source;
    private readonly RelinkTarget _target;
    private readonly RelinkJobOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes a job.</summary>
    /// <param name="service">The pseudonyms of the tenant whose rows the target holds.</param>
    /// <param name="source">Where the identifiers come from.</param>
    /// <param name="target">What holds the rows.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="logger">Receives the beginning and the end of a run; null for none.</param>
    /// <exception cref="ArgumentException">An argument is null, the target's domain is not declared, or an option out of its range.</exception>
    public RelinkJob(
        PseudonymisationService service, IdentifierSource source, RelinkTarget target, RelinkJobOptions? options = null, TimeProvider? time = null, ILogger<RelinkJob>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.CheckpointEvery, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(target.BatchSize, 1, nameof(target));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target.BatchSize, 10_000, nameof(target));
        var domain = service.Engine(target.Domain);
        if (_options.Field is { } field)
        {
            domain.Engines(field, nameof(options));
        }

        _service = service;
        _source = source;
        _target = target;
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RelinkJob>.Instance;
    }

    /// <summary>Runs the job to the end of the source. Not at the same time twice over one checkpoint.</summary>
    /// <param name="progress">Receives progress after each batch and at the end, on the run's own thread; null for none.</param>
    /// <param name="cancellationToken">Stops after the batch at hand; run again to go on.</param>
    /// <returns>What was done, and what is left by version.</returns>
    /// <exception cref="ArgumentException">An identifier names no field and the domain has several, or names one that it has not.</exception>
    /// <exception cref="CityRightsException">The target, the source or the checkpoint failed, or the keys were rotated meanwhile (CRT-PSEUDONYMISATION-030).</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<RelinkReport> RunOnceAsync(IProgress<RelinkProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var keys = new RelinkKeys(_service, _target.Domain);
        var checkpoints = _source.Fingerprint is null ? null : _options.Checkpoints;
        var job = checkpoints is null ? string.Empty : keys.NameOf(_source, _target, _options.Field);
        var from = checkpoints is null ? null : await checkpoints.LoadAsync(cancellationToken).ConfigureAwait(false);
        if (from is not null && !string.Equals(from.Job, job, StringComparison.Ordinal))
        {
            Log.RelinkCheckpointForeign(_logger, _source.Name, _target.Name);
            from = null;
        }

        var total = await _source.CountAsync(cancellationToken).ConfigureAwait(false);
        Log.RelinkStarted(_logger, _source.Name, _target.Name, keys.Current, from?.Counts.Read ?? 0);
        var run = new RelinkRun(_target, new(checkpoints, job, _options.CheckpointEvery, _time, from), progress, total);
        if (keys.HasOlder)
        {
            await ReadAsync(run, keys, from?.Position, cancellationToken).ConfigureAwait(false);
        }

        if (checkpoints is not null)
        {
            await checkpoints.ClearAsync(CancellationToken.None).ConfigureAwait(false);
        }

        var usage = await _target.CountAsync(cancellationToken).ConfigureAwait(false);
        var report = new RelinkReport(_source.Name, _target.Name, keys.Current, run.Counts, from is not null, usage, run.Elapsed);
        Log.RelinkFinished(
            _logger, report.Source, report.Target, report.Counts.Linked, report.Counts.AlreadyLinked, report.Counts.Joined, report.Counts.Unknown, report.Counts.Refused, report.WithoutSource);
        return report;
    }

    private async Task ReadAsync(RelinkRun run, RelinkKeys keys, string? after, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var identifier in _source.ReadAsync(after, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (run.Add(keys.EntryOf(identifier, _options.Field), identifier.Position))
                {
                    await run.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await run.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever ended it: what the target has answered for need not be done again.
            await run.KeepAsync().ConfigureAwait(false);
            Log.RelinkStopped(_logger, _source.Name, _target.Name, run.Counts.Read, exception is CityRightsException coded ? coded.Code : exception.GetType().Name);
            throw;
        }
    }
}
