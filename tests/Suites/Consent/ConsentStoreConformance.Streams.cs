using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    [Fact]
    public async Task Read_Nobody_IsAnEmptyStream()
    {
        var stream = await Store.ReadAsync(Person(1), Sms);

        Assert.Equal(Sms, stream.Purpose);
        Assert.Empty(stream.Parts);
        Assert.Equal(0, stream.Version);
        Assert.Empty(await Store.ReadAllAsync(Person(1)));
        Assert.Empty(await Store.ReadRestrictedAsync(Person(1)));
    }

    [Fact]
    public async Task Append_OneEvent_IsReadBackWithEveryMember()
    {
        var given = FullEvent();

        var result = await Store.AppendAsync(Batch(Person(1), given));
        var stream = await Store.ReadAsync(Person(1), Sms);

        Assert.Equal(ConsentAppendStatus.Appended, result.Status);
        ConsentAssert.Events([given], result.Events);
        ConsentAssert.Events([given], Assert.Single(result.Stream.Parts).Events);
        ConsentAssert.Events([given], Assert.Single(stream.Parts).Events);
        Assert.Equal(1, stream.Version);
    }

    [Fact]
    public async Task Append_SeveralEvents_KeepTheOrderOfTheStoreAndNotOfTheClock()
    {
        var first = Event(ConsentEventKind.Given, minutes: 10);
        var second = Event(ConsentEventKind.Withdrawn, minutes: 5);
        var third = Event(ConsentEventKind.Asked, minutes: 5);

        await Store.AppendAsync(Batch(Person(1), first));
        var result = await Store.AppendAsync(Batch(Person(1), second, third));

        ConsentAssert.Events([first, second, third], Assert.Single(result.Stream.Parts).Events);
        ConsentAssert.Events([second, third], result.Events);
        Assert.Equal(3, result.Stream.Version);
    }

    [Fact]
    public async Task Append_OtherPurpose_IsAnotherStreamOfTheSamePerson()
    {
        var sms = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));
        var news = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Refused, purpose: News));

        Assert.Equal(1, sms.Stream.Version);
        Assert.Equal(1, news.Stream.Version);
        Assert.Equal(sms.Stream.Parts[0].Person, news.Stream.Parts[0].Person);
        var all = await Store.ReadAllAsync(Person(1));
        Assert.Equal([News, Sms], all.Select(stream => stream.Purpose));
        Assert.All(all, stream => Assert.Equal(1, stream.Version));
    }

    [Fact]
    public async Task Append_OtherPerson_IsNotSeen()
    {
        var first = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));
        var second = await Store.AppendAsync(Batch(Person(2), ConsentEventKind.Refused));

        Assert.NotEqual(first.Stream.Parts[0].Person, second.Stream.Parts[0].Person);
        Assert.Equal(ConsentEventKind.Given, Assert.Single((await Store.ReadAsync(Person(1), Sms)).Parts[0].Events).Kind);
        Assert.Equal(ConsentEventKind.Refused, Assert.Single((await Store.ReadAsync(Person(2), Sms)).Parts[0].Events).Kind);
    }

    [Fact]
    public async Task Append_Surrogate_IsRandomAndNotTheReference()
    {
        var result = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));

        var person = result.Stream.Parts[0].Person;
        var reference = new byte[SubjectRef.ByteLength];
        Person(1).Current.WriteBytes(reference);
        Assert.NotEqual(Guid.Empty, person);
        Assert.NotEqual(new Guid(reference.AsSpan(4)), person);
        Assert.NotEqual(new Guid(reference.AsSpan(4), bigEndian: true), person);
    }

    [Fact]
    public async Task Append_LogRowsAlone_ChangeNoStream()
    {
        await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));
        var result = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Asked) with { Events = [], Outbox = [] });

        Assert.Equal(ConsentAppendStatus.Appended, result.Status);
        Assert.Empty(result.Events);
        Assert.Equal(1, result.Stream.Version);
        Assert.Equal(2, (await Store.ReadLogAsync(default, 10)).Length);
    }

    [Fact]
    public async Task Append_InvalidBatch_IsRefusedAndStoresNothing()
    {
        var valid = Batch(Person(1), ConsentEventKind.Given);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendAsync(valid with { Subject = default }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendAsync(valid with { Purpose = News }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendAsync(valid with { Marks = [] }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendAsync(valid with { IdempotencyKey = "key" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendAsync(valid with { IdempotencyKey = "a key", Digest = ContentHash.Of("body"u8) }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.AppendAsync(valid with { Events = [], Outbox = [], Log = [] }));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Withdrawn) with { ExpectedVersion = 0 }));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Store.AppendAsync(Batch(Person(1), Event(ConsentEventKind.Given) with { Id = Guid.Empty })));

        Assert.Empty((await Store.ReadAsync(Person(1), Sms)).Parts);
        Assert.Empty(await Store.ReadFeedAsync(default, 10));
    }

    [Fact]
    public async Task AppendMany_Batches_AreAnsweredOneByOneInOrder()
    {
        var batches = Enumerable.Range(0, 250).Select(index => Batch(Person(index % 50), ConsentEventKind.Given, index)).ToList();

        var results = new List<ConsentAppendResult>();
        await foreach (var result in Store.AppendManyAsync(batches.ToAsyncEnumerable()))
        {
            results.Add(result);
        }

        Assert.Equal(batches.Count, results.Count);
        for (var index = 0; index < batches.Count; index++)
        {
            Assert.Equal(ConsentAppendStatus.Appended, results[index].Status);
            ConsentAssert.Events(batches[index].Events, results[index].Events);
        }

        Assert.Equal(5, (await Store.ReadAsync(Person(7), Sms)).Version);
    }

    [Fact]
    public async Task AppendMany_InvalidBatch_LeavesThoseBeforeIt()
    {
        var batches = new[] { Batch(Person(1), ConsentEventKind.Given), Batch(Person(2), ConsentEventKind.Given) with { Marks = [] } };

        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var result in Store.AppendManyAsync(batches.ToAsyncEnumerable()))
            {
                Assert.Equal(ConsentAppendStatus.Appended, result.Status);
            }
        });

        Assert.Equal(1, (await Store.ReadAsync(Person(1), Sms)).Version);
        Assert.Equal(0, (await Store.ReadAsync(Person(2), Sms)).Version);
    }

    [Fact]
    public async Task Everything_AfterReopening_IsThere()
    {
        var given = FullEvent();
        await Store.AppendAsync(Batch(Person(1), given) with { IdempotencyKey = "key-1", Digest = ContentHash.Of("body"u8) });
        await Store.EraseAsync(Erasure(Person(2), 5));

        var store = await ReopenedAsync();

        ConsentAssert.Events([given], Assert.Single((await store.ReadAsync(Person(1), Sms)).Parts).Events);
        ConsentAssert.Events([given], (await store.FindAsync(Person(1), "key-1"))!.Events);
        Assert.Single(await store.ReadFeedAsync(default, 10));
        Assert.Single(await store.ReadOutboxAsync(default, 10));
        Assert.Single(await store.ReadLogAsync(default, 10));
        Assert.Equal(ConsentAppendStatus.ErasedLater, (await store.AppendAsync(Batch(Person(2), ConsentEventKind.Given, 4))).Status);
    }

    [Fact]
    public async Task SoleOwner_OnceClosed_IsNoLonger()
    {
        var store = await OpenAsync("leiden");
        await store.ReadAsync(Person(1), Sms);

        await store.DisposeAsync();

        Assert.False(store.IsSoleOwner);
    }

    [Fact]
    public async Task Call_CancelledBefore_ThrowsAndStoresNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.ReadAsync(Person(1), Sms, source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.EraseAsync(Erasure(Person(1), 5), source.Token));

        Assert.Equal(0, (await Store.ReadAsync(Person(1), Sms)).Version);
    }
}
