namespace CityRights.Pseudonymisation;

/// <summary>Keeps the checkpoint of a run: now and then, and at an interruption. Told only what the target holds durably.</summary>
internal sealed class RelinkKeeper(RelinkCheckpoints? checkpoints, string job, TimeSpan every, TimeProvider time, RelinkCheckpoint? from)
{
    private readonly long _started = time.GetTimestamp();
    private long _saved = time.GetTimestamp();
    private RelinkCheckpoint? _passed;

    internal RelinkCounts Counts => from?.Counts ?? default;

    internal TimeSpan Elapsed => time.GetElapsedTime(_started);

    internal async ValueTask PassAsync(string position, RelinkCounts counts, CancellationToken cancellationToken)
    {
        if (checkpoints is null)
        {
            return;
        }

        _passed = new(job, position, counts);
        if (time.GetElapsedTime(_saved) >= every)
        {
            await checkpoints.SaveAsync(_passed, cancellationToken).ConfigureAwait(false);
            _saved = time.GetTimestamp();
            _passed = null;
        }
    }

    internal async ValueTask KeepAsync()
    {
        if (checkpoints is not null && _passed is { } passed)
        {
            try
            {
                await checkpoints.SaveAsync(passed, CancellationToken.None).ConfigureAwait(false);
            }
            catch (CityRightsException)
            {
                // The failure that ended the run is the one to hear of; the last checkpoint stands.
            }
        }
    }
}
