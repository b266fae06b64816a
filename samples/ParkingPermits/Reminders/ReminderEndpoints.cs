using ParkingPermits.Data;
using ParkingPermits.Pages;

namespace ParkingPermits.Reminders;

internal static class ReminderEndpoints
{
    private const int Newest = 20;

    public static void MapReminders(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/reminders", (Language lang, MessageOutbox outbox) => Show(lang, outbox));
        pages.MapPost("/reminders", async (Language lang, ReminderJob job, MessageOutbox outbox, CancellationToken cancellationToken) =>
            Show(lang, outbox, await job.RunOnceAsync(cancellationToken)));
    }

    private static IResult Show(Language lang, MessageOutbox outbox, ReminderRun? run = null) => Page.Of<RemindersPage>(
        lang, (nameof(RemindersPage.Newest), outbox.Newest(Newest)), (nameof(RemindersPage.Run), run));
}
