using CityRights.Consent;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>Asked, given, permitted, withdrawn, denied; public task is permitted without asking anybody.</summary>
internal static class ConsentCheck
{
    public static Task RunAsync() => City.UseAsync(async services =>
    {
        var gate = services.GetRequiredService<IProcessingGate>();
        var consents = services.GetRequiredService<IConsents>();
        var person = services.GetRequiredService<ISubjectReferences>().Resolve("e-mail", "ann@voorbeeld.example");

        Expect.That((await gate.DecideAsync(new("permit", person))).IsPermitted);
        Expect.That((await gate.DecideAsync(new("permit-sms", person))).Outcome == GateOutcome.Deny);

        var shown = await consents.ShowNoticeAsync(new("permit-sms") { Subject = person, Language = "en" });
        Expect.That(shown.IsShown);
        Expect.That((await consents.GiveAsync(new(person, "permit-sms", shown.Token))).IsRecorded);
        Expect.That((await gate.DecideAsync(new("permit-sms", person))).IsPermitted);

        Expect.That((await consents.WithdrawAsync(new(person, "permit-sms"))).IsRecorded);
        Expect.That((await gate.DecideAsync(new("permit-sms", person))).Outcome == GateOutcome.Deny);
        Expect.That((await consents.HistoryAsync(new(person))).Length >= 2);
    });
}
