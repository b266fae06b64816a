using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    private static readonly ContentHash Body = ContentHash.Of("body"u8);

    private static readonly ContentHash OtherBody = ContentHash.Of("other body"u8);

    [Fact]
    public async Task Append_ExpectedVersion_DecidesAGive()
    {
        var first = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given) with { ExpectedVersion = 0 });
        var stale = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given) with { ExpectedVersion = 0 });
        var second = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given) with { ExpectedVersion = 1 });

        Assert.Equal(ConsentAppendStatus.Appended, first.Status);
        Assert.Equal(ConsentAppendStatus.VersionConflict, stale.Status);
        Assert.Empty(stale.Events);
        Assert.Equal(1, stale.Stream.Version);
        Assert.Equal(ConsentAppendStatus.Appended, second.Status);
        Assert.Equal(2, second.Stream.Version);
        Assert.Equal(2, (await Store.ReadOutboxAsync(default, 10)).Length);
    }

    [Fact]
    public async Task Append_ParallelGivesOfOneVersion_ExactlyOneWins()
    {
        for (var round = 0; round < 10; round++)
        {
            var person = Person(round);
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
                async () => await Store.AppendAsync(Batch(person, ConsentEventKind.Given) with { ExpectedVersion = 0 }))));

            Assert.Single(results, result => result.Status == ConsentAppendStatus.Appended);
            Assert.Equal(7, results.Count(result => result.Status == ConsentAppendStatus.VersionConflict));
            Assert.Equal(1, (await Store.ReadAsync(person, Sms)).Version);
        }
    }

    [Fact]
    public async Task Append_ParallelWithdrawals_NeverConflict()
    {
        var person = Person(1);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(index => Task.Run(async () => await Store.AppendAsync(
            index % 2 == 0
                ? Batch(person, ConsentEventKind.Withdrawn)
                : Batch(person, ConsentEventKind.Given) with { ExpectedVersion = index }))));

        Assert.All(results.Where((_, index) => index % 2 == 0), result => Assert.Equal(ConsentAppendStatus.Appended, result.Status));
        var stream = await Store.ReadAsync(person, Sms);
        Assert.Single(stream.Parts);
        Assert.Equal(results.Count(result => result.Status == ConsentAppendStatus.Appended), stream.Version);
    }

    [Fact]
    public async Task Append_ParallelFirstWrites_MakeOneSurrogate()
    {
        var person = Person(1, 2, 1);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await Store.AppendAsync(Batch(person, ConsentEventKind.Asked)))));

        var part = Assert.Single((await Store.ReadAsync(person, Sms)).Parts);
        Assert.Equal(16, part.Events.Length);
        Assert.Equal(16, part.Events.Select(appended => appended.Id).Distinct().Count());
    }

    [Fact]
    public async Task Append_SameRequestAgain_IsReplayedWithTheFirstEventsAndTheCurrentStream()
    {
        var batch = Batch(Person(1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body };
        await Store.AppendAsync(batch);
        var withdrawn = Event(ConsentEventKind.Withdrawn, 1);
        await Store.AppendAsync(Batch(Person(1), withdrawn));

        var again = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given, 2) with { IdempotencyKey = "form-1", Digest = Body, ExpectedVersion = 17 });

        Assert.Equal(ConsentAppendStatus.Replayed, again.Status);
        ConsentAssert.Events(batch.Events, again.Events);
        ConsentAssert.Events([batch.Events[0], withdrawn], again.Stream.Parts[0].Events);
        Assert.Equal(2, (await Store.ReadAsync(Person(1), Sms)).Version);
        Assert.Equal(2, (await Store.ReadOutboxAsync(default, 10)).Length);
        Assert.Equal(2, (await Store.ReadLogAsync(default, 10)).Length);
    }

    [Fact]
    public async Task Append_OtherRequestUnderTheKey_IsAConflictAndStoresNothing()
    {
        await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body });

        var other = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Refused) with { IdempotencyKey = "form-1", Digest = OtherBody });
        var otherPurpose = await Store.AppendAsync(
            Batch(Person(1), ConsentEventKind.Refused, purpose: News) with { IdempotencyKey = "form-1", Digest = Body });

        Assert.Equal(ConsentAppendStatus.IdempotencyConflict, other.Status);
        Assert.Empty(other.Events);
        Assert.Equal(1, other.Stream.Version);
        Assert.Equal(ConsentAppendStatus.IdempotencyConflict, otherPurpose.Status);
        Assert.Equal(0, otherPurpose.Stream.Version);
    }

    [Fact]
    public async Task Append_SameKeyOfAnotherPerson_IsAnotherKey()
    {
        var first = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body });
        var second = await Store.AppendAsync(Batch(Person(2), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = OtherBody });

        Assert.Equal(ConsentAppendStatus.Appended, first.Status);
        Assert.Equal(ConsentAppendStatus.Appended, second.Status);
    }

    [Fact]
    public async Task Append_ParallelSameRequest_IsStoredOnce()
    {
        var batches = Enumerable.Range(0, 16).Select(_ => Batch(Person(1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body });

        var results = await Task.WhenAll(batches.Select(batch => Task.Run(async () => await Store.AppendAsync(batch))));

        var first = Assert.Single(results, result => result.Status == ConsentAppendStatus.Appended);
        Assert.All(results, result => ConsentAssert.Events(first.Events, result.Events));
        Assert.Equal(15, results.Count(result => result.Status == ConsentAppendStatus.Replayed));
        Assert.Equal(1, (await Store.ReadAsync(Person(1), Sms)).Version);
    }

    [Fact]
    public async Task Find_Key_GivesWhatWasStoredUnderIt()
    {
        var batch = Batch(Person(1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body };
        await Store.AppendAsync(batch);

        var found = await Store.FindAsync(Person(1), "form-1");

        Assert.NotNull(found);
        Assert.Equal(Sms, found.Purpose);
        Assert.Equal(Body, found.Digest);
        ConsentAssert.Events(batch.Events, found.Events);
        Assert.Null(await Store.FindAsync(Person(1), "form-2"));
        Assert.Null(await Store.FindAsync(Person(2), "form-1"));
    }
}
