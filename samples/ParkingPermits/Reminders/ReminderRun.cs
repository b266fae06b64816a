using CityRights;

namespace ParkingPermits.Reminders;

/// <summary>What one run of the job did.</summary>
public sealed record ReminderRun(int Due, int Sent, IReadOnlyList<(LocalisedText Reason, int Count)> NotSent);
