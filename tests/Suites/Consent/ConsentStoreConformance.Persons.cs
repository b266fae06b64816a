using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    [Fact]
    public async Task Append_NewReferenceBesideAMappedOne_LeadsToTheSamePerson()
    {
        var before = await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        Assert.Equal(before.Stream.Parts[0].Person, Assert.Single((await Store.ReadAsync(Person(1, 2, 1), Sms)).Parts).Person);

        await Store.AppendAsync(Batch(Person(1, 2, 1), ConsentEventKind.Withdrawn, 1));

        // The first key version is destroyed: the person is found by the second alone.
        var after = Assert.Single((await Store.ReadAsync(Person(1, 2), Sms)).Parts);
        Assert.Equal(before.Stream.Parts[0].Person, after.Person);
        Assert.Equal(2, after.Events.Length);
    }

    [Fact]
    public async Task Read_UnmappedReference_MapsNothing()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        await Store.ReadAsync(Person(1, 2, 1), Sms);

        Assert.Empty((await Store.ReadAsync(Person(1, 2), Sms)).Parts);
    }

    [Fact]
    public async Task Read_TwoSurrogates_GivesBothInTheOrderOfTheirMaking()
    {
        var old = await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        var young = await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Withdrawn, 1));

        var stream = await Store.ReadAsync(Person(1, 2, 1), Sms);

        Assert.Equal([old.Stream.Parts[0], young.Stream.Parts[0]], stream.Parts.Select(part => part), new PartComparer());
        Assert.Equal(2, stream.Version);
        Assert.Equal(2, Assert.Single(await Store.ReadAllAsync(Person(1, 2, 1))).Parts.Length);
    }

    [Fact]
    public async Task Append_TwoSurrogates_GoesToThatOfTheFirstMappedReferenceAndCountsBoth()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        var young = await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Refused, 1));

        var stale = await Store.AppendAsync(Batch(Person(1, 3, 2, 1), ConsentEventKind.Given, 2) with { ExpectedVersion = 1 });
        var given = await Store.AppendAsync(Batch(Person(1, 3, 2, 1), ConsentEventKind.Given, 2) with { ExpectedVersion = 2 });

        Assert.Equal(ConsentAppendStatus.VersionConflict, stale.Status);
        Assert.Equal(ConsentAppendStatus.Appended, given.Status);
        Assert.Equal(2, given.Stream.Parts.Single(part => part.Person == young.Stream.Parts[0].Person).Events.Length);
        Assert.Equal(3, given.Stream.Version);

        // What was known apart is one person from now on: any reference leads to all of it.
        Assert.Equal(3, (await Store.ReadAsync(Person(1, 3), Sms)).Version);
        Assert.Equal(3, (await Store.ReadAsync(Person(1, 1), Sms)).Version);
    }

    [Fact]
    public async Task Append_KeyUsedUnderAnotherSurrogate_IsReplayed()
    {
        var first = await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body });
        await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Refused, 1));

        var again = await Store.AppendAsync(Batch(Person(1, 2, 1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body });

        Assert.Equal(ConsentAppendStatus.Replayed, again.Status);
        ConsentAssert.Events(first.Events, again.Events);
    }

    [Fact]
    public async Task Tenants_RowsOfAnother_AnswerAsMissingOnes()
    {
        var other = await KeepAsync(OpenAsync("leiden"));
        var given = Batch(Person(1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body };
        var mine = await Store.AppendAsync(given);
        await Store.EraseAsync(Erasure(Person(3), 5, At(1_000)));

        Assert.Equal("alphen", Store.Tenant);
        Assert.Equal("leiden", other.Tenant);
        Assert.Empty((await other.ReadAsync(Person(1), Sms)).Parts);
        Assert.Empty(await other.ReadAllAsync(Person(1)));
        Assert.Empty(await other.ReadRestrictedAsync(Person(3)));
        Assert.Null(await other.FindAsync(Person(1), "form-1"));
        Assert.Empty(await other.ReadFeedAsync(default, 10));
        Assert.Empty(await other.ReadOutboxAsync(default, 10));
        Assert.Empty(await other.ReadLogAsync(default, 10));
        Assert.Empty(await other.ExportAsync().ToListAsync());
        Assert.Empty((await other.EraseAsync(Erasure(Person(1), 6))).Persons);
        Assert.Equal(0, await other.PurgeAsync(At(10_000)));
        await other.AcknowledgeAsync([given.Outbox[0].Id]);

        Assert.Equal(1, (await Store.ReadAsync(Person(1), Sms)).Version);
        Assert.Single(await Store.ReadOutboxAsync(default, 10));

        // The same request of the same person is a new one there, and its erasure there does not bar it here.
        var theirs = await other.AppendAsync(Batch(Person(1), ConsentEventKind.Given, 7) with { IdempotencyKey = "form-1", Digest = Body, ExpectedVersion = 0 });
        Assert.Equal(ConsentAppendStatus.Appended, theirs.Status);
        Assert.NotEqual(mine.Stream.Parts[0].Person, theirs.Stream.Parts[0].Person);
        Assert.Equal(ConsentAppendStatus.Appended, (await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given, 1))).Status);
    }

    private sealed class PartComparer : IEqualityComparer<ConsentStreamPart>
    {
        public bool Equals(ConsentStreamPart? x, ConsentStreamPart? y) => x!.Person == y!.Person && x.Events.SequenceEqual(y.Events);

        public int GetHashCode(ConsentStreamPart obj) => obj.Person.GetHashCode();
    }
}
