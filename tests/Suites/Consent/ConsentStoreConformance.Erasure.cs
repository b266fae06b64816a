using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    [Fact]
    public async Task Erase_Person_IsNotFoundByAnyReferenceAnyMore()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given) with { IdempotencyKey = "form-1", Digest = Body });
        var appended = await Store.AppendAsync(Batch(Person(1, 2, 1), ConsentEventKind.Asked, 1));

        // The request knows one reference of two.
        var erased = await Store.EraseAsync(Erasure(Person(1, 2), 5));

        Assert.Equal(appended.Stream.Parts[0].Person, Assert.Single(erased.Persons));
        foreach (var person in new[] { Person(1, 1), Person(1, 2), Person(1, 2, 1) })
        {
            Assert.Empty((await Store.ReadAsync(person, Sms)).Parts);
            Assert.Empty(await Store.ReadAllAsync(person));
            Assert.Empty(await Store.ReadRestrictedAsync(person));
            Assert.Null(await Store.FindAsync(person, "form-1"));
        }
    }

    [Fact]
    public async Task Erase_Person_LeavesEventsUnderTheSurrogateAndATombstone()
    {
        var batch = Batch(Person(1), ConsentEventKind.Given);
        var person = (await Store.AppendAsync(batch)).Stream.Parts[0].Person;
        var request = Erasure(Person(1), 5);

        await Store.EraseAsync(request);

        var feed = await Store.ReadFeedAsync(default, 10);
        Assert.Equal([ConsentChangeKind.Appended, ConsentChangeKind.Erased], feed.Select(change => change.Kind));
        Assert.All(feed, change => Assert.Equal(person, change.Person));
        Assert.Equal(batch.Events[0], feed[0].Event);
        Assert.Null(feed[1].Event);
        Assert.Equal(At(5), feed[1].At);
        Assert.Equal([batch.Outbox[0], request.Outbox[0]], (await Store.ReadOutboxAsync(default, 10)).Select(message => message.Entry));
        Assert.Equal([batch.Log[0], request.Log[0]], (await Store.ReadLogAsync(default, 10)).Select(line => line.Entry));
        Assert.True((await Store.ReadOutboxAsync(default, 10))[1].Purpose.IsDefault);
    }

    [Fact]
    public async Task Erase_TwoSurrogates_GoTogether()
    {
        await Store.AppendAsync(Batch(Person(1, 1), ConsentEventKind.Given));
        await Store.AppendAsync(Batch(Person(1, 2), ConsentEventKind.Given));

        var erased = await Store.EraseAsync(Erasure(Person(1, 2, 1), 5));

        Assert.Equal(2, erased.Persons.Length);
        Assert.Empty((await Store.ReadAsync(Person(1, 2, 1), Sms)).Parts);
        Assert.Equal(2, (await Store.ReadFeedAsync(default, 10)).Count(change => change.Kind == ConsentChangeKind.Erased));
        Assert.Single(await Store.ReadOutboxAsync(default, 10), message => message.Entry.Type == "SubjectErased");
    }

    [Fact]
    public async Task Erase_OtherPerson_IsUntouched()
    {
        await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));
        await Store.AppendAsync(Batch(Person(2), ConsentEventKind.Given));

        await Store.EraseAsync(Erasure(Person(1), 5));

        Assert.Equal(1, (await Store.ReadAsync(Person(2), Sms)).Version);
        Assert.Equal(ConsentAppendStatus.Appended, (await Store.AppendAsync(Batch(Person(2), ConsentEventKind.Given, 1))).Status);
    }

    [Theory]
    [InlineData(4.9, false)]
    [InlineData(5, false)]
    [InlineData(5.01, false)]
    [InlineData(5.1, true)]
    public async Task Append_GiveAfterAnErasure_CountsOnlyIfLaterByMoreThanItsSkew(double minutes, bool isStored)
    {
        await Store.EraseAsync(Erasure(Person(1), 5));

        var result = await Store.AppendAsync(Batch(Person(1), Event(ConsentEventKind.Given, minutes) with { RecordedAt = At(60) }));

        Assert.Equal(isStored ? ConsentAppendStatus.Appended : ConsentAppendStatus.ErasedLater, result.Status);
        Assert.Equal(isStored ? 1 : 0, (await Store.ReadAsync(Person(1), Sms)).Version);
        Assert.Equal(isStored ? 1 : 0, result.Events.Length);
    }

    [Fact]
    public async Task Append_GiveOnAFormShownBeforeTheErasure_IsNotStored()
    {
        await Store.EraseAsync(Erasure(Person(1), 5));

        var result = await Store.AppendAsync(Batch(Person(1), Event(ConsentEventKind.Given, 30) with { Notice = Wording with { ShownAt = At(4) } }));

        Assert.Equal(ConsentAppendStatus.ErasedLater, result.Status);
    }

    [Fact]
    public async Task Append_NoAfterAnErasure_IsStoredHoweverOld()
    {
        await Store.EraseAsync(Erasure(Person(1), 5));

        Assert.Equal(ConsentAppendStatus.Appended, (await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Withdrawn, 1))).Status);
    }

    [Fact]
    public async Task Append_AnyMarkOfThePerson_BarsAnOldGive()
    {
        await Store.EraseAsync(Erasure(Person(1, 1), 5));

        Assert.Equal(ConsentAppendStatus.ErasedLater, (await Store.AppendAsync(Batch(Person(1, 2, 1), ConsentEventKind.Given, 4))).Status);
    }

    [Fact]
    public async Task Erase_Again_KeepsTheLaterInstant()
    {
        await Store.EraseAsync(Erasure(Person(1), 50));
        await Store.EraseAsync(Erasure(Person(1), 5));

        Assert.Equal(ConsentAppendStatus.ErasedLater, (await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given, 30))).Status);
        Assert.Equal(ConsentAppendStatus.Appended, (await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given, 60))).Status);
    }

    [Fact]
    public async Task Append_AfterErasure_BeginsANewPerson()
    {
        var before = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given));
        await Store.EraseAsync(Erasure(Person(1), 5, At(1_000)));

        var after = await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Given, 10) with { ExpectedVersion = 0 });

        Assert.Equal(ConsentAppendStatus.Appended, after.Status);
        Assert.NotEqual(before.Stream.Parts[0].Person, Assert.Single(after.Stream.Parts).Person);
        Assert.Equal(1, (await Store.ReadAsync(Person(1), Sms)).Version);
    }

    [Fact]
    public async Task Erase_KeptProof_IsReadApartUntilPurged()
    {
        var given = Event(ConsentEventKind.Given);
        var person = (await Store.AppendAsync(Batch(Person(1), given))).Stream.Parts[0].Person;
        await Store.EraseAsync(Erasure(Person(1), 5, At(1_000)));
        await Store.AppendAsync(Batch(Person(1), ConsentEventKind.Refused, 6));

        var kept = Assert.Single(Assert.Single(await Store.ReadRestrictedAsync(Person(1))).Parts);
        Assert.Equal(person, kept.Person);
        ConsentAssert.Events([given], kept.Events);

        Assert.Equal(0, await Store.PurgeAsync(At(999)));
        Assert.NotEmpty(await Store.ReadRestrictedAsync(Person(1)));
        Assert.Equal(1, await Store.PurgeAsync(At(1_000)));
        Assert.Equal(0, await Store.PurgeAsync(At(1_000)));

        Assert.Empty(await Store.ReadRestrictedAsync(Person(1)));
        Assert.Equal(1, (await Store.ReadAsync(Person(1), Sms)).Version);
    }

    [Fact]
    public async Task Erase_Nobody_LeavesTheMarksAlone()
    {
        var erased = await Store.EraseAsync(Erasure(Person(1), 5));

        Assert.Empty(erased.Persons);
        Assert.Empty(await Store.ReadFeedAsync(default, 10));
        Assert.Empty(await Store.ReadOutboxAsync(default, 10));
        Assert.Empty(await Store.ReadLogAsync(default, 10));
    }
}
