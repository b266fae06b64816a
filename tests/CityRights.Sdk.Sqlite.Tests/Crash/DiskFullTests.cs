using CityRights.Consent;
using CityRights.Testing;

namespace CityRights.Sqlite.Crash;

public class DiskFullTests
{
    [MountFact]
    public async Task Append_DiskFull_IsRefusedReadsGoOnAndNothingNeedsRepair()
    {
        using var disk = new SmallDisk("2m");
        var options = new SqliteStoreOptions { ConnectionString = $"Data Source={disk.Path}/cityrights.db", EnsureSchema = true };
        var stored = new List<SubjectReferences>();
        await using (var store = new SqliteConsentStore("default", options))
        {
            CityRightsException? full = null;
            while (full is null)
            {
                var person = Batches.Somebody();
                try
                {
                    await store.AppendAsync(Batches.Of(person, Batches.Event(ConsentEventKind.Asked), Batches.Event(ConsentEventKind.Refused)));
                    stored.Add(person);
                }
                catch (CityRightsException refused)
                {
                    full = refused;
                }
            }

            Assert.Equal("CRT-SQLITE-030", full.Code);
            await EverybodyIsThereAsync(store, stored);

            disk.Grow("16m");
            var late = Batches.Somebody();
            await store.AppendAsync(Batches.Of(late, Batches.Event(ConsentEventKind.Asked), Batches.Event(ConsentEventKind.Refused)));
            stored.Add(late);
        }

        await using var again = new SqliteConsentStore("default", options);
        await EverybodyIsThereAsync(again, stored);
    }

    private static async Task EverybodyIsThereAsync(SqliteConsentStore store, List<SubjectReferences> people)
    {
        Assert.NotEmpty(people);
        foreach (var person in people)
        {
            Assert.Equal(2, (await store.ReadAsync(person, "sms")).Version);
        }
    }
}
