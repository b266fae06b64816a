using System.Globalization;
using ParkingPermits.City;
using ParkingPermits.Clerk;
using ParkingPermits.Data;
using ParkingPermits.Officer;
using ParkingPermits.Pages;
using ParkingPermits.PrivacyOfficer;
using ParkingPermits.Reminders;
using ParkingPermits.Resident;

namespace ParkingPermits.Tour;

/// <summary>The story of one permit, told in the terminal: in a database of its own, on a clock of its own, the same each time.</summary>
internal static class ParkingTour
{
    private const int Heroine = SyntheticCity.Holders + 3;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Language English = Language.All[0];

    /// <summary>Plays the story.</summary>
    /// <param name="outFolder">Where the papers are written.</param>
    /// <param name="output">The terminal.</param>
    public static async Task PlayAsync(string outFolder, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("parking-tour-").FullName;
        try
        {
            var tell = new Narrator(output);
            tell.Say("Resident parking in Voorbeeld, a city that does not exist. Every person and plate is synthetic.");
            var settings = new ParkingSettings(Path.Combine(folder, "data"), Port: 0, "Development", new StoryClock(Start));
            Directory.CreateDirectory(settings.DataFolder);
            Directory.CreateDirectory(outFolder);
            IReadOnlyList<string> papers;
            await using (var services = Services(settings))
            {
                await services.PrepareAsync();
                await LivePermitAsync(services, (StoryClock)settings.Time!, tell);
                papers = await services.GetRequiredService<Papers>().WriteAsync(outFolder);
            }

            Theft.Play(settings, outFolder, papers, tell);
            tell.Step(
                "The record of processing activities and the algorithm's manifest were written from the declaration alone.",
                "accountability and transparency: GDPR Art. 5(2), 30(1), 13(2)(f)");
            tell.Result($"{string.Join(", ", papers.Select(name => $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(outFolder))}/{name}"))}.");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(ParkingSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddParking(settings, "Development");
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static async Task LivePermitAsync(ServiceProvider services, StoryClock clock, Narrator tell)
    {
        var register = services.GetRequiredService<PermitRegister>();
        var resident = register.Resident(SyntheticCity.Id(Heroine))!;
        await PermitAsync(services, clock, tell, resident);
        await AnswerAsync(services, tell, resident);

        clock.MoveTo(new(register.NewestOf(resident.Id)!.Until.AddDays(-20).ToDateTime(new(9, 0)), TimeSpan.Zero));
        tell.Step(
            $"On {English.Date(Today(clock))} the reminder job asks the gate before each message.",
            "purpose limitation: GDPR Art. 5(1)(b)");
        await RemindAsync(services, tell, resident);

        await services.GetRequiredService<SmsChoice>().WithdrawAsync(resident, SmsChoice.Web);
        tell.Step("The resident takes the yes back with one click, as easily as it was given.", "withdrawal: GDPR Art. 7(3)");
        tell.Result($"Her answer now: {ConsentTexts.Of((await services.GetRequiredService<SmsChoice>().HeadAsync(resident)).State).In("en")}.");

        clock.MoveTo(clock.GetUtcNow().AddDays(1));
        tell.Step("The next day the job runs again, and the gate refuses.", "no processing without a ground: GDPR Art. 6(1)");
        await RemindAsync(services, tell, resident);
        await ScanAsync(services, tell, resident);
    }

    private static async Task PermitAsync(ServiceProvider services, StoryClock clock, Narrator tell, Person resident)
    {
        tell.Step(
            "A resident applies for a parking permit and is told why, not asked: deciding on it is a public task that rests on a provision.",
            "lawfulness: GDPR Art. 5(1)(a), 6(1)(e), 6(3)");
        var result = await services.GetRequiredService<Applications>().ApplyAsync(resident, SyntheticCity.PlateOf(Heroine));
        tell.Result($"Application: {(result == ApplicationResult.Taken ? "taken" : "not taken")}. Provision: {ParkingPurposes.PermitProvision.In("en")}.");

        tell.Step(
            "A clerk decides and sees only what deciding needs: no birth date, no telephone number, no plate.",
            "data minimisation: GDPR Art. 5(1)(c), 25(1)");
        var row = services.GetRequiredService<ClerkDesk>().Waiting().Single();
        var register = services.GetRequiredService<PermitRegister>();
        register.Decide(row.Permit, PermitState.Granted, ClerkEndpoints.Clerk, clock.GetUtcNow());
        var permit = register.NewestOf(resident.Id)!;
        tell.Result($"{PermitTexts.Of(permit.State).In("en")} until {English.Date(permit.Until)} by {permit.DecidedBy}, a person.");
    }

    private static async Task AnswerAsync(ServiceProvider services, Narrator tell, Person resident)
    {
        var choice = services.GetRequiredService<SmsChoice>();
        tell.Step(
            "The resident reads in Spanish what a yes to text messages means, and says yes; a no would have cost nothing.",
            "consent, free and informed: GDPR Art. 4(11), 7(1), 7(4)");
        var spanish = Language.All[2];
        var notice = await choice.ShowAsync(spanish, SmsChoice.Web, resident);
        var taken = await choice.AnswerAsync(resident, yes: true, notice.Token, SmsChoice.Web);
        var kept = (await choice.HistoryAsync(resident))[^1];
        tell.Result($"Answer {(taken ? "taken" : "not taken")}; kept with the exact wording: {ConsentTexts.Wording(kept.Wording, English)}.");
    }

    private static async Task RemindAsync(ServiceProvider services, Narrator tell, Person resident)
    {
        var job = services.GetRequiredService<ReminderJob>();
        var decision = await job.DecideAsync(resident);
        var run = await job.RunOnceAsync();
        var others = string.Join(", ", run.NotSent.Select(line => $"{line.Count} because {line.Reason.In("en")}"));
        tell.Result($"For her the gate says {decision.Outcome}, because {GateTexts.Of(decision.Reason).In("en")}.");
        tell.Result($"{run.Due} permits are due, {run.Sent} messages sent; not sent: {others}.");
    }

    private static async Task ScanAsync(ServiceProvider services, Narrator tell, Person resident)
    {
        var check = services.GetRequiredService<ScanCarCheck>();
        tell.Step(
            "A scan car asks about two cars; each plate becomes a pseudonym on arrival, is compared with pseudonyms, and is forgotten.",
            "pseudonymisation: GDPR Art. 4(5), 25(1)");
        var hers = await check.AnswerAsync(PlateSeries.Country, SyntheticCity.PlateOf(Heroine), resident.Zone);
        var another = await check.AnswerAsync(PlateSeries.Country, SyntheticCity.PlateOf(SyntheticCity.Residents), resident.Zone);
        tell.Result($"Right to park in zone {resident.Zone}: her car {Word(hers)}, a car without a permit {Word(another)}.");
    }

    private static string Word(ScanAnswer answer) => answer.ToString().ToLower(CultureInfo.InvariantCulture);

    private static DateOnly Today(StoryClock clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
