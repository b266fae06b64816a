using System.Globalization;
using CityRights.Consent;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Sqlite;
using CityRights.Testing;

namespace CityRights.Tool.Tests.Commands.Relink;

/// <summary>A consent database whose people were recorded before the keys were rotated, and a file with their identifiers.</summary>
internal sealed class RelinkFixture : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    public string Folder => _folder.Path;

    public string Database => _folder.PathOf("consent.db");

    public string Checkpoint => Database + ".relink";

    public string Keys => _folder.PathOf("city.keys");

    public string Input => _folder.PathOf("people.csv");

    /// <summary>Makes people 0 to count - 1, then rotates. The file lacks the last of them.</summary>
    public static async Task<RelinkFixture> CreateAsync(int count)
    {
        var fixture = new RelinkFixture();
        KeyFile.Create(fixture.Keys);
        await SqliteSchema.EnsureAsync(fixture.Options);
        using (var ring = KeyRing.Open(KeyFile.Source(fixture.Keys)))
        using (var pseudonyms = new PseudonymisationService(ring))
        {
            await using var store = fixture.Open();
            await foreach (var result in store.AppendManyAsync(Refusals(pseudonyms, count)))
            {
                Assert.Equal(ConsentAppendStatus.Appended, result.Status);
            }
        }

        KeyFile.Rotate(fixture.Keys);
        await File.WriteAllLinesAsync(fixture.Input, ["name,account", .. Enumerable.Range(0, count - 1).Select(person => $"canary,{IdOf(person)}")]);
        return fixture;
    }

    public string[] Args(params string[] more) => ["relink", Input, "--database", Database, "--keys", Keys, "--column", "account", .. more];

    public SqliteConsentStore Open() => new(Tenants.Default, Options);

    /// <summary>How many of the people are found by the newest reference alone, each with exactly the one event recorded.</summary>
    public async Task<int> FoundAsync(int count)
    {
        using var ring = KeyRing.Open(KeyFile.Source(Keys));
        using var pseudonyms = new PseudonymisationService(ring);
        await using var store = Open();
        var found = 0;
        for (var person = 0; person < count; person++)
        {
            var all = pseudonyms.Subjects.Resolve("text", IdOf(person));

            // By all references everybody is found, at every moment.
            Assert.Single((await store.ReadAsync(all, "sms")).Parts);
            found += (int)(await store.ReadAsync(new SubjectReferences(all.Current), "sms")).Version;
        }

        return found;
    }

    public async Task<KeyVersionUse[]> CountAsync()
    {
        await using var store = Open();
        return [.. await store.CountReferencesAsync()];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private SqliteStoreOptions Options => new() { ConnectionString = $"Data Source={Database}", OwnershipWait = TimeSpan.FromSeconds(10) };

    private static string IdOf(int person) => string.Create(CultureInfo.InvariantCulture, $"canary-{person}");

    private static async IAsyncEnumerable<ConsentAppend> Refusals(PseudonymisationService pseudonyms, int count)
    {
        await Task.Yield();
        var now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
        for (var person = 0; person < count; person++)
        {
            yield return new()
            {
                Subject = pseudonyms.Subjects.Resolve("text", IdOf(person)),
                Purpose = "sms",
                Events = [new() { Id = Guid.NewGuid(), Purpose = "sms", Kind = ConsentEventKind.Refused, OccurredAt = now, RecordedAt = now }],
            };
        }
    }
}
