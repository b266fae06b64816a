using CityRights.Consent;

namespace ParkingPermits.City;

/// <summary>
/// Checks every minute what was let through while the database could not be read, so that an objection made in time is not overlooked. What is overturned the
/// library says in the log, without the person; a city would also undo it.
/// </summary>
internal sealed class ContinuityLoop(IContinuityReview review, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (review.Waiting > 0)
                {
                    await review.RunOnceAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }
}
