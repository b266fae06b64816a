using CityRights.Consent;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>Consent events on SQLite: appended, read back, exported.</summary>
internal static class SqliteCheck
{
    public static Task RunAsync() => City.UseAsync(async services =>
    {
        var store = services.GetRequiredService<ConsentStore>();
        var person = services.GetRequiredService<ISubjectReferences>().Resolve("e-mail", "ann@voorbeeld.example");
        PurposeId purpose = "permit";
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var refused = new ConsentEvent
        {
            Id = Guid.NewGuid(),
            Purpose = purpose,
            Kind = ConsentEventKind.Refused,
            OccurredAt = now,
            RecordedAt = now,
        };

        var result = await store.AppendAsync(new() { Subject = person, Purpose = purpose, Events = [refused] });
        var stream = await store.ReadAsync(person, purpose);
        var records = 0;
        await foreach (var record in store.ExportAsync())
        {
            records++;
        }

        Expect.That(result.Status == ConsentAppendStatus.Appended);
        Expect.That(stream.Version == 1);
        Expect.That(records > 0);
    });
}
