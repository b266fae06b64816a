using CityRights;
using ParkingPermits.City;
using ParkingPermits.Data;
using ParkingPermits.Pages;
using ParkingPermits.Resident;

namespace ParkingPermits.Reminders;

/// <summary>Reminds permit holders, of whom it asks the gate one by one. What the gate does not permit is not sent.</summary>
internal sealed class ReminderJob(
    PermitRegister register, MessageOutbox outbox, ISubjectReferences subjects, IProcessingGate gate, SmsChoice choice, TimeProvider time)
{
    /// <summary>How many days before its end a permit is due.</summary>
    public const int Days = 30;

    /// <summary>Runs once.</summary>
    public async Task<ReminderRun> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var due = register.Ending(today, today.AddDays(Days));
        var sent = 0;
        var notSent = new SortedDictionary<GateReason, int>();
        foreach (var permit in due)
        {
            var decision = await DecideAsync(permit.Holder, cancellationToken);
            if (decision.IsPermitted)
            {
                var language = await choice.LanguageOfAsync(permit.Holder, cancellationToken);
                outbox.Send(now, permit.Holder.Phone, language.Code, Message(language, permit));
                sent++;
            }
            else
            {
                notSent[decision.Reason] = notSent.GetValueOrDefault(decision.Reason) + 1;
            }
        }

        return new(due.Count, sent, [.. notSent.Select(static reason => (GateTexts.Of(reason.Key), reason.Value))]);
    }

    /// <summary>Whether a reminder to a resident is permitted by what was declared and said, now.</summary>
    public async Task<GateDecision> DecideAsync(Person resident, CancellationToken cancellationToken = default) =>
        await gate.DecideAsync(
            new(ParkingPurposes.Sms, subjects.Resolve("text", resident.Id))
            {
                Categories = [DataCategory.TelephoneNumber],
                Recipient = ParkingPurposes.SmsProvider,
            },
            cancellationToken);

    private static string Message(Language language, Permit permit) => string.Format(
        language.Culture, ReminderTexts.Message.In(language.Code), permit.Holder.Zone, language.Date(permit.Until));
}
