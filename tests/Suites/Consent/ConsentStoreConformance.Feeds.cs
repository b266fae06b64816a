using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    [Fact]
    public async Task ReadFeed_InSteps_GivesEveryEventOfAStreamInOrder()
    {
        var events = new List<ConsentEvent>();
        for (var index = 0; index < 25; index++)
        {
            var appended = Event(index % 3 == 0 ? ConsentEventKind.Withdrawn : ConsentEventKind.Given, 100 - index);
            events.Add(appended);
            await Store.AppendAsync(Batch(Person(1), appended));
        }

        var read = new List<ConsentChange>();
        var cursor = FeedCursor.Beginning;
        while (await Store.ReadFeedAsync(cursor, 4) is { IsEmpty: false } changes)
        {
            Assert.InRange(changes.Length, 1, 4);
            read.AddRange(changes);
            cursor = new(changes[^1].Cursor.Text);
        }

        Assert.Equal(events, read.DistinctBy(change => change.Event!.Id).Select(change => change.Event));
        Assert.Empty(await Store.ReadFeedAsync(cursor, 4));
        Assert.Single(await Store.ReadFeedAsync(FeedCursor.Beginning, 1));
    }

    [Fact]
    public async Task ReadFeed_WhileOthersWrite_MissesNothing()
    {
        const int writers = 4;
        const int each = 25;
        var seen = new HashSet<Guid>();
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var cursor = FeedCursor.Beginning;
            for (var isLast = false; ; isLast = done.IsCancellationRequested)
            {
                var changes = await Store.ReadFeedAsync(cursor, 7);
                foreach (var change in changes)
                {
                    seen.Add(change.Event!.Id);
                    cursor = change.Cursor;
                }

                if (changes.IsEmpty && isLast)
                {
                    return;
                }
            }
        });

        var written = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var ids = new List<Guid>();
            for (var index = 0; index < each; index++)
            {
                ids.Add((await Store.AppendAsync(Batch(Person(writer), ConsentEventKind.Asked))).Events[0].Id);
            }

            return ids;
        })));
        await done.CancelAsync();
        await reading;

        Assert.Equal(writers * each, seen.Count);
        Assert.Superset(written.SelectMany(ids => ids).ToHashSet(), seen);
    }

    [Fact]
    public async Task ReadOutbox_Messages_ComeUntilAcknowledged()
    {
        var batches = Enumerable.Range(0, 5).Select(index => Batch(Person(index), ConsentEventKind.Given, index)).ToList();
        foreach (var batch in batches)
        {
            await Store.AppendAsync(batch);
        }

        var first = await Store.ReadOutboxAsync(default, 2);
        var second = await Store.ReadOutboxAsync(first[^1].Cursor, 10);
        Assert.Equal(batches.Select(batch => batch.Outbox[0]), first.Concat(second).Select(message => message.Entry));
        Assert.All(first, message => Assert.Equal(Sms, message.Purpose));
        Assert.Equal((await Store.ReadAsync(Person(0), Sms)).Parts[0].Person, first[0].Person);

        await Store.AcknowledgeAsync([batches[0].Outbox[0].Id, batches[3].Outbox[0].Id, Guid.NewGuid()]);
        await Store.AcknowledgeAsync([batches[0].Outbox[0].Id]);
        await Store.AcknowledgeAsync([]);

        Assert.Equal(
            new[] { 1, 2, 4 }.Select(index => batches[index].Outbox[0]),
            (await Store.ReadOutboxAsync(default, 10)).Select(message => message.Entry));
        Assert.Equal(3, (await Store.ReadOutboxAsync(default, 10)).Length);
    }

    [Fact]
    public async Task ReadLog_Lines_AreGivenInOrderWithEveryMember()
    {
        var entry = new ConsentLogEntry(Guid.NewGuid(), At(0).AddTicks(3), "consent.give", "appended")
        {
            TraceId = "0af7651916cd43dd8448eb211c80319c",
            SpanId = "b7ad6b7169203331",
            Data = "{\"a\":1}"u8.ToArray(),
        };
        await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given) with { Log = [entry, entry with { Id = Guid.NewGuid(), TraceId = null, SpanId = null, Data = default }] });

        var lines = await Store.ReadLogAsync(default, 10);

        Assert.Equal(entry, lines[0].Entry);
        Assert.Equal("consent.give", lines[1].Entry.Operation);
        Assert.Equal(Sms, lines[0].Purpose);
        Assert.Equal((await Store.ReadAsync(Person(1), Sms)).Parts[0].Person, lines[0].Person);
        Assert.Equal([lines[1].Entry], (await Store.ReadLogAsync(lines[0].Cursor, 10)).Select(line => line.Entry));
    }

    [Theory]
    [InlineData("no-cursor-of-this-store")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    public async Task Read_ForeignCursor_IsRefused(string text)
    {
        await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));

        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.ReadFeedAsync(new(text), 1));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.ReadOutboxAsync(new(text), 1));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.ReadLogAsync(new(text), 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Store.ReadFeedAsync(default, 0));
    }
}
