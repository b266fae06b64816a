using CityRights.Consent;
using CityRights.Pseudonymisation;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Pseudonymisation.Relinking;

public sealed class ConcurrentWritesTests : IDisposable
{
    private const int Count = 200;

    private readonly People _people = new();

    [Fact]
    public async Task RunOnceAsync_ConsentWrittenMeanwhile_NothingIsLostAndNobodyDoubled()
    {
        for (var person = 0; person < Count; person++)
        {
            await _people.RecordAsync(person, versions: 1);
        }

        var after = _people.Service(2).Subjects;
        var before = _people.Service(1).Subjects;
        var job = _people.Job(2, People.Source(Count));
        await Task.WhenAll(
            Task.Run(() => job.RunOnceAsync()),
            Task.Run(() => job.RunOnceAsync()),
            Task.Run(() => WriteAsync(after, ConsentEventKind.Withdrawn)),

            // A node that has not read the new keys yet.
            Task.Run(() => WriteAsync(before, ConsentEventKind.Asked)),
            Task.Run(async () =>
            {
                for (var person = Count - 1; person >= 0; person--)
                {
                    Assert.InRange((await _people.Store.ReadAsync(after.Resolve("text", People.IdOf(person)), Sms)).Version, 1, 3);
                }
            }));
        await job.RunOnceAsync();

        for (var person = 0; person < Count; person++)
        {
            var subject = after.Resolve("text", People.IdOf(person));
            var stream = await _people.Store.ReadAsync(subject, Sms);
            Assert.Equal(3, Assert.Single(stream.Parts).Events.Length);
            Assert.Equal(3, (await _people.Store.ReadAsync(new SubjectReferences(subject.Current), Sms)).Version);
        }
    }

    [Fact]
    public async Task RunOnceAsync_TableWrittenMeanwhile_NothingIsLostAndNobodyDoubled()
    {
        using var old = TestDomains.Open(1);
        using var service = TestDomains.Open(2);
        var table = new InMemoryRelinkTarget<int>("parking", static (kept, older) => kept + older);
        for (var car = 0; car < Count; car++)
        {
            table.Write(Tokens(old, car), static seen => seen + 1);
        }

        var source = IdentifierSource.Of("cars", _ => Enumerable.Range(0, Count).Select(Plate).ToAsync());
        var job = new RelinkJob(service, source, table, new() { Field = "plate" });
        await Task.WhenAll(
            Task.Run(() => job.RunOnceAsync()),
            Task.Run(() => Count2(service)),
            Task.Run(() => Count2(old)));
        var report = await job.RunOnceAsync();

        Assert.Equal(Count, table.Count);
        Assert.Equal([new(2, Count, Count)], report.Usage.ToArray());
        for (var car = 0; car < Count; car++)
        {
            Assert.Equal(3, Assert.Single(table.Find(Tokens(service, car))));
        }

        void Count2(PseudonymisationService node)
        {
            for (var car = 0; car < Count; car++)
            {
                table.Write(Tokens(node, car), static seen => seen + 1);
            }
        }
    }

    [Fact]
    public async Task RunOnceAsync_RowUnderTheNewVersionBesideAnOlder_OneStaysByTheRule()
    {
        using var old = TestDomains.Open(1);
        using var service = TestDomains.Open(2);
        var table = new InMemoryRelinkTarget<string>("parking", static (kept, older) => $"{kept} and {older}");
        table.Write(Tokens(old, 1), static _ => "old");
        table.Write([Tokens(service, 1)[0]], static _ => "new");

        var report = await new RelinkJob(service, IdentifierSource.Of("cars", _ => new[] { Plate(1) }.ToAsync()), table, new() { Field = "plate" }).RunOnceAsync();

        Assert.Equal(1, report.Counts.Joined);
        Assert.Equal("new and old", Assert.Single(table.Find(Tokens(service, 1))));
    }

    public void Dispose() => _people.Dispose();

    private static string Plate(int car) => $"NL:{car:000}-XYZ";

    private static string[] Tokens(PseudonymisationService service, int car) =>
        [.. service.Domain<ParkingDomain>().CandidatesFor(Plate(car), "plate").Select(candidate => candidate.ToToken())];

    private async Task WriteAsync(ISubjectReferences subjects, ConsentEventKind kind)
    {
        for (var person = 0; person < Count; person++)
        {
            await _people.Store.AppendAsync(Batch(subjects.Resolve("text", People.IdOf(person)), kind, 10));
        }
    }
}
