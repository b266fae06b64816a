using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    [Fact]
    public async Task Relink_PersonKnownByAnOlderReference_IsFoundByTheCurrentOneAlone()
    {
        var before = await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Withdrawn) with { IdempotencyKey = "form-1", Digest = Body });

        Assert.Equal([RelinkOutcome.Linked], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());

        var after = Assert.Single((await Store.ReadAsync(Person(1, 2), Sms)).Parts);
        Assert.Equal(before.Stream.Parts[0].Person, after.Person);
        ConsentAssert.Events(before.Events, after.Events);
        Assert.NotNull(await Store.FindAsync(Person(1, 2), "form-1"));
        Assert.Equal(1, (await Store.ReadAsync(Person(1, 1), Sms)).Version);
    }

    [Fact]
    public async Task Relink_Again_ChangesNothing()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Refused));
        await Store.RelinkAsync([Link(Person(1, 2, 1))]);
        var before = await Store.ExportAsync().ToListAsync();

        Assert.Equal([RelinkOutcome.AlreadyLinked, RelinkOutcome.AlreadyLinked], (await Store.RelinkAsync([Link(Person(1, 2, 1)), Link(Person(1, 2))])).ToArray());

        Assert.Equal(before.Count, (await Store.ExportAsync().ToListAsync()).Count);
        Assert.Equal(References(before), References(await Store.ExportAsync().ToListAsync()));
    }

    [Fact]
    public async Task Relink_NobodyKnown_MakesNobody()
    {
        Assert.Equal([RelinkOutcome.Unknown], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());
        Assert.Empty(await Store.RelinkAsync([]));

        Assert.Empty(await Store.ExportAsync().ToListAsync());
    }

    [Fact]
    public async Task Relink_TwoSurrogates_EveryReferenceLeadsToAllEvents()
    {
        var old = await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Withdrawn, 5));
        var young = await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given, 1));

        Assert.Equal([RelinkOutcome.Joined], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());
        Assert.Equal([RelinkOutcome.AlreadyLinked], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());

        // The withdrawal counts by either reference alone: with the older version gone, the yes beside it does not come back.
        foreach (var person in new[] { Person(1, 1), Person(1, 2), Person(1, 2, 1) })
        {
            Assert.Equal([old.Stream.Parts[0], young.Stream.Parts[0]], (await Store.ReadAsync(person, Sms)).Parts, new PartComparer());
        }
    }

    [Fact]
    public async Task Relink_ErasedPerson_ProofIsFoundByTheCurrentReferenceUntilItsEnd()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        await Store.EraseAsync(Erasure(Person(1, 1), 5, At(1_000)));

        Assert.Equal([RelinkOutcome.Linked], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());
        Assert.Equal([RelinkOutcome.AlreadyLinked], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());

        Assert.Single(await Store.ReadRestrictedAsync(Person(1, 2)));
        Assert.Empty((await Store.ReadAsync(Person(1, 2), Sms)).Parts);
        Assert.Equal(1, await Store.PurgeAsync(At(1_000)));
        Assert.Empty(await Store.ReadRestrictedAsync(Person(1, 2)));
        Assert.Empty(await Store.CountReferencesAsync());
    }

    [Fact]
    public async Task Relink_ErasedPerson_OldGiveIsBarredUnderTheCurrentMarkAlone()
    {
        await Store.EraseAsync(Erasure(Person(1, 1), 5));
        var control = Batch(Person(2, 2), ConsentEventKind.Given, 4);

        await Store.RelinkAsync([Link(Person(1, 2, 1))]);

        // The older version is destroyed: its mark can no longer be made.
        Assert.Equal(ConsentAppendStatus.ErasedLater, (await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given, 4))).Status);
        Assert.Equal(ConsentAppendStatus.Appended, (await Store.AppendAsync(control)).Status);
        Assert.Equal(ConsentAppendStatus.Appended, (await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given, 10))).Status);
    }

    [Fact]
    public async Task Relink_TwoErasures_TheLaterOneCounts()
    {
        await Store.EraseAsync(Erasure(Person(1, 1), 50));
        await Store.EraseAsync(Erasure(Person(1, 2), 5));

        await Store.RelinkAsync([Link(Person(1, 2, 1))]);

        Assert.Equal(ConsentAppendStatus.ErasedLater, (await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given, 30))).Status);
    }

    [Fact]
    public async Task Erase_AfterJoining_TakesEverySurrogateAndReference()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given));
        await Store.RelinkAsync([Link(Person(1, 2, 1))]);

        Assert.Equal(2, (await Store.EraseAsync(Erasure(Person(1, 2), 5))).Persons.Length);

        Assert.Empty((await Store.ReadAsync(Person(1, 2, 1), Sms)).Parts);
        Assert.Empty(await Store.CountReferencesAsync());
    }

    [Fact]
    public async Task DropReferences_OnlyWhereANewerOneIsThere()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Refused));
        await Store.AppendAsync(Batch(Person(2, 1), ConsentEventKind.Refused));
        await Store.AppendAsync(Batch(Person(3, 1), ConsentEventKind.Given));
        await Store.EraseAsync(Erasure(Person(3, 1), 5, At(1_000)));
        await Store.RelinkAsync([Link(Person(1, 2, 1)), Link(Person(3, 2, 1))]);

        Assert.Equal(0, await Store.DropReferencesAsync(2));
        Assert.Equal(2, await Store.DropReferencesAsync(1));
        Assert.Equal(0, await Store.DropReferencesAsync(1));

        Assert.Empty((await Store.ReadAsync(Person(1, 1), Sms)).Parts);
        Assert.Single((await Store.ReadAsync(Person(1, 2), Sms)).Parts);
        Assert.Single((await Store.ReadAsync(Person(2, 1), Sms)).Parts);
        Assert.Empty(await Store.ReadRestrictedAsync(Person(3, 1)));
        Assert.Single(await Store.ReadRestrictedAsync(Person(3, 2)));
    }

    [Fact]
    public async Task CountReferences_SaysWhoIsKnownByNoNewerVersion()
    {
        Assert.Empty(await Store.CountReferencesAsync());
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Refused));
        await Store.AppendAsync(Batch(Person(2, 2, 1), ConsentEventKind.Refused));
        await Store.AppendAsync(Batch(Person(3, 3), ConsentEventKind.Refused));
        await Store.AppendAsync(Batch(Person(4, 1), ConsentEventKind.Given));
        await Store.EraseAsync(Erasure(Person(4, 1), 5, At(1_000)));

        Assert.Equal([new(1, 3, 2), new(2, 1, 1), new(3, 1, 1)], (await Store.CountReferencesAsync()).ToArray());

        await Store.RelinkAsync([Link(Person(1, 3, 2, 1)), Link(Person(2, 3, 2, 1)), Link(Person(4, 3, 2, 1))]);
        Assert.Equal([new(1, 3, 0), new(2, 3, 0), new(3, 4, 4)], (await Store.CountReferencesAsync()).ToArray());

        await Store.DropReferencesAsync(1);
        await Store.DropReferencesAsync(2);
        Assert.Equal([new(3, 4, 4)], (await Store.CountReferencesAsync()).ToArray());
    }

    [Fact]
    public async Task Relink_OtherTenant_IsUntouched()
    {
        var other = await KeepAsync(OpenAsync("leiden"));
        await other.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Refused));

        Assert.Equal([RelinkOutcome.Unknown], (await Store.RelinkAsync([Link(Person(1, 2, 1))])).ToArray());
        Assert.Equal(0, await Store.DropReferencesAsync(1));
        Assert.Empty(await Store.CountReferencesAsync());

        Assert.Empty((await other.ReadAsync(Person(1, 2), Sms)).Parts);
        Assert.Single(await other.CountReferencesAsync());
    }

    [Fact]
    public async Task Relink_Joined_SurvivesReopeningAndExport()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Withdrawn));
        await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given, 1));
        await Store.RelinkAsync([Link(Person(1, 3, 2, 1))]);
        var store = await ReopenedAsync();
        var elsewhere = await KeepAsync(OpenElsewhereAsync("leiden"));
        await elsewhere.ImportAsync(store.ExportAsync());

        foreach (var found in new[] { store, elsewhere })
        {
            Assert.Equal(2, (await found.ReadAsync(Person(1, 3), Sms)).Parts.Length);
            Assert.Equal([new(1, 2, 0), new(2, 2, 0), new(3, 2, 2)], (await found.CountReferencesAsync()).ToArray());
        }
    }

    [Fact]
    public async Task Relink_NotValid_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.RelinkAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.RelinkAsync([new() { Subject = default, Marks = [Mark(Reference(1))] }]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.RelinkAsync([new() { Subject = Person(1), Marks = [] }]));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Store.RelinkAsync([.. Enumerable.Range(0, ConsentStore.MostLinks + 1).Select(person => Link(Person(person)))]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.DropReferencesAsync(0));
    }

    private static ReferenceLink Link(SubjectReferences subject) => new() { Subject = subject, Marks = [.. Marks(subject)] };

    private static IEnumerable<SubjectRef> References(IEnumerable<ConsentRecord> records) =>
        records.OfType<ConsentRecord.Person>().SelectMany(person => person.References);
}
