using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>One run of a job: the batch in the making, and what was answered for.</summary>
internal sealed class RelinkRun
{
    private readonly RelinkTarget _target;
    private readonly RelinkKeeper _keeper;
    private readonly IProgress<RelinkProgress>? _progress;
    private readonly long? _total;
    private readonly ImmutableArray<RelinkEntry>.Builder _batch = ImmutableArray.CreateBuilder<RelinkEntry>();
    private readonly long _before;
    private int _refused;
    private string? _position;

    internal RelinkRun(RelinkTarget target, RelinkKeeper keeper, IProgress<RelinkProgress>? progress, long? total)
    {
        _target = target;
        _keeper = keeper;
        _progress = progress;
        _total = total;
        Counts = keeper.Counts;
        _before = Counts.Read;
    }

    internal RelinkCounts Counts { get; private set; }

    internal TimeSpan Elapsed => _keeper.Elapsed;

    /// <summary>Takes an identifier, or one that was refused; whether the batch is full.</summary>
    internal bool Add(RelinkEntry? entry, string position)
    {
        _position = position;
        if (entry is null)
        {
            _refused++;
        }
        else
        {
            _batch.Add(entry);
        }

        return _batch.Count + _refused >= _target.BatchSize;
    }

    /// <summary>Has the target do the batch, then counts it and moves the checkpoint.</summary>
    internal async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_position is not { } position)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var outcomes = await _target.RelinkAsync(_batch.ToImmutable(), cancellationToken).ConfigureAwait(false);
        foreach (var outcome in outcomes)
        {
            Counts = Counts.With(outcome);
        }

        Counts = Counts with { Refused = Counts.Refused + _refused };
        RelinkMetrics.Counted(_target.Name, outcomes, _refused);
        _batch.Clear();
        _refused = 0;
        _position = null;
        await _keeper.PassAsync(position, Counts, cancellationToken).ConfigureAwait(false);
        _progress?.Report(new(Counts, _total, Counts.Read - _before, Elapsed));
    }

    /// <summary>Brings the checkpoint to the last batch that was answered for.</summary>
    internal ValueTask KeepAsync() => _keeper.KeepAsync();
}
