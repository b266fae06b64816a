using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Testing;

public abstract partial class ConsentStoreConformance
{
    [Fact]
    public async Task Import_Export_IsTheIdentity()
    {
        await FillAsync();
        var exported = await Store.ExportAsync().ToListAsync();
        var other = await KeepAsync(OpenElsewhereAsync("leiden"));

        await other.ImportAsync(exported.ToAsyncEnumerable());

        Assert.Equal(exported.Select(Describe).Order(StringComparer.Ordinal), (await other.ExportAsync().ToListAsync()).Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal(
            (await Store.ReadFeedAsync(default, 100)).Select(change => (change.Person, change.Kind, change.At, change.Event)),
            (await other.ReadFeedAsync(default, 100)).Select(change => (change.Person, change.Kind, change.At, change.Event)));
        for (var person = 1; person <= 5; person++)
        {
            foreach (var subject in new[] { Person(person, 1), Person(person, 2), Person(person, 2, 1) })
            {
                Assert.Equal(await StreamsAsync(Store, subject), await StreamsAsync(other, subject));
            }
        }
    }

    [Fact]
    public async Task Import_Export_RepliesConflictsAndMarksAsTheFirstStoreDid()
    {
        await FillAsync();
        var other = await KeepAsync(OpenElsewhereAsync("leiden"));

        await other.ImportAsync(Store.ExportAsync());

        foreach (var append in new[]
        {
            Batch(Person(1), ConsentEventKind.Given, 50) with { IdempotencyKey = "form-1", Digest = Body },
            Batch(Person(1), ConsentEventKind.Given, 50) with { IdempotencyKey = "form-1", Digest = OtherBody },
            Batch(Person(3), ConsentEventKind.Given, 5),
            Batch(Person(2), ConsentEventKind.Given, 50) with { ExpectedVersion = 0 },
            Batch(Person(2), ConsentEventKind.Given, 50) with { ExpectedVersion = 1 },
        })
        {
            var here = await Store.AppendAsync(append);
            var there = await other.AppendAsync(append);
            Assert.Equal(here.Status, there.Status);
            ConsentAssert.Events(here.Events, there.Events);
            Assert.Equal(here.Stream.Version, there.Stream.Version);
        }

        Assert.Equal(await Store.PurgeAsync(At(100_000)), await other.PurgeAsync(At(100_000)));
        Assert.Equal(
            (await Store.ReadOutboxAsync(default, 100)).Select(message => (message.Person, message.Entry)),
            (await other.ReadOutboxAsync(default, 100)).Select(message => (message.Person, message.Entry)));
    }

    [Fact]
    public async Task Export_References_StandInPersonRecordsAlone()
    {
        await FillAsync();

        var exported = await Store.ExportAsync().ToListAsync();

        var first = exported.FindIndex(record => record is not ConsentRecord.Person);
        Assert.All(exported.Skip(first), record => Assert.IsNotType<ConsentRecord.Person>(record));
        Assert.Equal(4, first);
        Assert.DoesNotContain(exported.OfType<ConsentRecord.Person>(), person => person.References.Contains(Reference(5)));
    }

    [Fact]
    public async Task Import_StoreThatHoldsSomething_IsRefused()
    {
        await FillAsync();
        var other = await KeepAsync(OpenElsewhereAsync("leiden"));
        await other.EraseAsync(Erasure(Person(9), 1));

        var refused = await Assert.ThrowsAsync<CityRightsException>(async () => await other.ImportAsync(Store.ExportAsync()));

        Assert.Equal("CRT-CONSENT-020", refused.Code);
        Assert.Empty(await other.ReadFeedAsync(default, 10));
    }

    /// <summary>As it is after a person known twice was joined: what either said is found.</summary>
    [Fact]
    public async Task Import_ReferenceOfTwoPersons_LeadsToBoth()
    {
        await FillAsync();
        var exported = await Store.ExportAsync().ToListAsync();
        var persons = exported.OfType<ConsentRecord.Person>().Where(person => person.RestrictedUntil is null).Take(2).ToList();
        var doubled = exported.Select(record => record == persons[1] ? persons[1] with { References = [.. persons[1].References, persons[0].References[0]] } : record).ToList();
        var other = await KeepAsync(OpenElsewhereAsync("leiden"));

        await other.ImportAsync(doubled.ToAsyncEnumerable());

        var streams = await other.ReadAllAsync(new(persons[0].References[0]));
        Assert.Equal(
            persons.Select(person => person.Surrogate).Order(),
            streams.SelectMany(stream => stream.Parts).Select(part => part.Person).Distinct().Order());
    }

    [Fact]
    public async Task Import_ReferenceTwiceForOnePerson_TakesNothingIn()
    {
        await FillAsync();
        var exported = await Store.ExportAsync().ToListAsync();
        var first = exported.OfType<ConsentRecord.Person>().First(person => person.RestrictedUntil is null);
        var doubled = exported.Select(record => record == first ? first with { References = [.. first.References, first.References[0]] } : record).ToList();
        var other = await KeepAsync(OpenElsewhereAsync("leiden"));

        await Assert.ThrowsAsync<ArgumentException>(async () => await other.ImportAsync(doubled.ToAsyncEnumerable()));

        Assert.Empty(await other.ReadFeedAsync(default, 100));
        await other.ImportAsync(exported.ToAsyncEnumerable());
    }

    [Fact]
    public async Task Import_BrokenInTheMiddle_TakesNothingIn()
    {
        await FillAsync();
        var exported = await Store.ExportAsync().ToListAsync();
        var other = await KeepAsync(OpenElsewhereAsync("leiden"));
        var broken = exported.Append(new ConsentRecord.Idempotency(Guid.NewGuid(), "key", Sms, Body, [Guid.NewGuid()]));

        await Assert.ThrowsAsync<ArgumentException>(async () => await other.ImportAsync(broken.ToAsyncEnumerable()));

        Assert.Empty(await other.ExportAsync().ToListAsync());
        await other.ImportAsync(exported.ToAsyncEnumerable());
        Assert.Equal(exported.Count, (await other.ExportAsync().ToListAsync()).Count);
    }

    private static async Task<string> StreamsAsync(ConsentStore store, SubjectReferences subject)
    {
        var streams = (await store.ReadAllAsync(subject)).AddRange(await store.ReadRestrictedAsync(subject));
        return string.Join("\n", streams.SelectMany(stream => stream.Parts).Select(part => $"{part.Person}: {string.Join(", ", part.Events.Select(appended => appended.Id))}"));
    }

    /// <summary>A text that is equal where two records hold the same; cursors are left out.</summary>
    private static string Describe(ConsentRecord record) => record switch
    {
        ConsentRecord.Person person =>
            $"person {person.Surrogate} {string.Join(',', person.References.Select(reference => Mark(reference).GetHashCode()).Order())} {person.RestrictedUntil:O}",
        ConsentRecord.Change { Entry: var change } =>
            $"change {change.Person} {change.Kind} {change.At:O} {(change.Event is null ? "" : Convert.ToHexString(ConsentEventJson.Serialize(change.Event)))}",
        ConsentRecord.Idempotency key => $"key {key.Surrogate} {key.Key} {key.Purpose} {key.Digest} {string.Join(',', key.Events)}",
        ConsentRecord.Erasure erasure => $"erasure {erasure.Mark.GetHashCode()} {erasure.At:O}",
        ConsentRecord.Outbox { Message: var message } outbox =>
            $"outbox {message.Person} {message.Purpose} {message.Entry.Id} {message.Entry.Type} {message.Entry.Time:O} {message.Entry.Event} {Convert.ToHexString(message.Entry.Data.Span)} {outbox.IsAcknowledged}",
        ConsentRecord.Log { Line: var line } =>
            $"log {line.Person} {line.Purpose} {line.Entry.Id} {line.Entry.At:O} {line.Entry.Operation} {line.Entry.Outcome} {line.Entry.TraceId} {line.Entry.SpanId} {Convert.ToHexString(line.Entry.Data.Span)}",
        _ => throw new InvalidOperationException("The suite does not know this kind of record."),
    };

    /// <summary>Two live persons (one with two references), one erased with kept proof who came back, one erased without, one never known but erased.</summary>
    private async Task FillAsync()
    {
        await Store.AppendAsync(Batch(Person(1), FullEvent()) with { IdempotencyKey = "form-1", Digest = Body });
        var refused = Batch(Person(2, 1), ConsentEventKind.Refused, 1);
        await Store.AppendAsync(refused);
        await Store.AppendAsync(Batch(Person(2, 2, 1), ConsentEventKind.Asked, 2, News));
        await Store.AppendAsync(Batch(Person(3), ConsentEventKind.Given, 3));
        await Store.EraseAsync(Erasure(Person(3), 10, At(50_000)));
        await Store.AppendAsync(Batch(Person(3), ConsentEventKind.Given, 20));
        await Store.AppendAsync(Batch(Person(5), ConsentEventKind.Given, 21));
        await Store.EraseAsync(Erasure(Person(5), 22));
        await Store.EraseAsync(Erasure(Person(4), 30));
        await Store.AcknowledgeAsync([refused.Outbox[0].Id]);
    }
}
