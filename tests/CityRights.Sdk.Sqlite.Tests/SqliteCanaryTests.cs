using System.Collections.Concurrent;
using CityRights.Consent;
using CityRights.Sqlite.Database;
using CityRights.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityRights.Sqlite;

/// <summary>Seeded values through a service on SQLite at Trace level, with a file that fails under it, appear in no log and no exception.</summary>
public class SqliteCanaryTests
{
    private const string Canary = "canary-4711";

    [Fact]
    public async Task EveryCall_OnAFileThatIsSoundDamagedOrGone_SaysNothingAboutThePerson()
    {
        var said = new ConcurrentQueue<string>();
        foreach (var harm in (Action<string>[])[static _ => { }, Damage, File.Delete])
        {
            using var file = await StoreFile.CreateAsync();
            await using var services = Build(file, said);
            var anna = services.GetRequiredService<ISubjectReferences>().Resolve("e-mail", $"{Canary}@voorbeeld.example");
            var consents = services.GetRequiredService<IConsents>();
            await SayAsync(said, async () => (await consents.GiveAsync(new(anna, "sms", (await consents.ShowNoticeAsync(new("sms") { Subject = anna })).Token)
            {
                CapturedBy = Canary,
                Evidence = Canary,
                IdempotencyKey = Canary,
            })).Outcome);
            harm(file.Path);
            await SayAsync(said, async () => (await services.GetRequiredService<IProcessingGate>().DecideAsync(new("sms", anna))).Reason);
            await SayAsync(said, async () => (await consents.WithdrawAsync(new(anna, "sms") { Evidence = Canary })).Outcome);
            await SayAsync(said, async () => string.Join(' ', await consents.HistoryAsync(new(anna))));
            await SayAsync(said, async () => await consents.EraseAsync(new(anna)));
            await SayAsync(said, async () => await services.GetRequiredService<ConsentStore>().AppendAsync(Twice(anna)));
        }

        var everything = string.Join('\n', said);
        Assert.Contains("Recorded", everything, StringComparison.Ordinal);
        Assert.Contains("CRT-", everything, StringComparison.Ordinal);
        Assert.Contains("Exception", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, everything, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Overwrites what SQLite reads next, header and all.</summary>
    private static void Damage(string path)
    {
        foreach (var name in Directory.GetFiles(Path.GetDirectoryName(path)!).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(name, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            stream.Write(System.Text.Encoding.ASCII.GetBytes(new string('x', (int)Math.Min(stream.Length, 1 << 16))));
        }
    }

    /// <summary>A batch that breaks a rule of the database itself: one event twice.</summary>
    private static ConsentAppend Twice(SubjectReferences anna)
    {
        var recorded = ConsentSamples.Event(ConsentEventKind.Refused, purpose: "sms") with { Evidence = Canary };
        return new() { Subject = anna, Purpose = "sms", Events = [recorded, recorded] };
    }

    private static ServiceProvider Build(StoreFile file, ConcurrentQueue<string> said)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Recorder(said)));
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");
            city.Purposes(p => p.Add("sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber).Notice("sms"));
            city.AddPseudonymisation(x => x.KeysForDevelopment(Path.Combine(file.Folder, "test.keys"), "Development"));
            city.AddConsent(c => c.Notice("sms", n => n.Version(1).Text("en", "Reminders", "We send an SMS. Say no and you get a letter.", "Yes", "No")));
            city.UseSqlite($"Data Source={file.Path}");
        });
        return services.BuildServiceProvider();
    }

    private static async Task SayAsync<TResult>(ConcurrentQueue<string> said, Func<Task<TResult>> call)
    {
        try
        {
            said.Enqueue((await call())!.ToString()!);
        }
        catch (Exception exception)
        {
            said.Enqueue(exception.ToString());
        }
    }

    private sealed class Recorder(ConcurrentQueue<string> said) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue($"{eventId} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
