namespace CityRights.Consent;

/// <summary>Reads a stream within a hard deadline, measured by the injected clock, whether or not the store obeys a cancellation.</summary>
internal sealed class StoreReader(ConsentStore store, TimeProvider time, TimeSpan? deadline)
{
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="TimeoutException">The deadline passed.</exception>
    internal async ValueTask<ConsentStream> ReadAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = store.ReadAsync(subject, purpose, giveUp.Token);
        if (reading.IsCompleted)
        {
            return await reading.ConfigureAwait(false);
        }

        var task = reading.AsTask();
        try
        {
            return await task.WaitAsync(deadline ?? store.ReadDeadline, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!task.IsCompleted)
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            Observe(task);
            throw;
        }
    }

    /// <summary>What a read that nobody waits for ends with is no news to anybody.</summary>
    private static void Observe(Task task) => _ = task.ContinueWith(
        static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
