using CityRights.Consent;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Pseudonymisation.Relinking;

public sealed class RelinkJobTests : IDisposable
{
    private readonly People _people = new();

    [Fact]
    public async Task RunOnceAsync_AfterARotation_EverybodyIsFoundByTheNewVersionAlone()
    {
        for (var person = 0; person < 1_200; person++)
        {
            await _people.RecordAsync(person, versions: 1);
        }

        var report = await _people.Job(2, People.Source(1_200)).RunOnceAsync();

        Assert.Equal(new(1_200, 0, 0, 0, 0), report.Counts);
        Assert.Equal(0, report.WithoutSource);
        Assert.Equal([new(1, 1_200, 0), new(2, 1_200, 1_200)], report.Usage.ToArray());
        for (var person = 0; person < 1_200; person++)
        {
            Assert.Equal(1, (await _people.Store.ReadAsync(new SubjectReferences(_people.Of(person, 2).Current), Sms)).Version);
        }
    }

    [Fact]
    public async Task RunOnceAsync_Again_ChangesNothing()
    {
        await _people.RecordAsync(0, versions: 1);
        await _people.Job(2, People.Source(2)).RunOnceAsync();
        var before = await _people.Store.ExportAsync().ToListAsync();

        var report = await _people.Job(2, People.Source(2)).RunOnceAsync();

        Assert.Equal(new(0, 1, 0, 1, 0), report.Counts);
        Assert.Equal(before.Count, (await _people.Store.ExportAsync().ToListAsync()).Count);
    }

    [Fact]
    public async Task RunOnceAsync_PersonWhomTheSourceLacks_IsReportedAndStaysFindable()
    {
        await _people.RecordAsync(0, versions: 1);
        await _people.RecordAsync(7, versions: 1);

        var report = await _people.Job(2, People.Source(1)).RunOnceAsync();

        Assert.Equal(1, report.WithoutSource);
        Assert.Equal(1, (await _people.Store.ReadAsync(_people.Of(7, 2), Sms)).Version);
        Assert.Equal(1, await _people.Holder(2).DropReferencesAsync(1));
        Assert.Equal(1, (await _people.Store.ReadAsync(_people.Of(7, 2), Sms)).Version);
    }

    [Fact]
    public async Task RunOnceAsync_PersonKnownTwice_IsOneFromThenOnAndTheNoStands()
    {
        await _people.RecordAsync(0, versions: 1, ConsentEventKind.Withdrawn, minutes: 5);

        // A service that did not look for older references wrote under the new one alone.
        await _people.Store.AppendAsync(Batch(new SubjectReferences(_people.Of(0, 2).Current), ConsentEventKind.Given, 1));

        var report = await _people.Job(2, People.Source(1)).RunOnceAsync();

        Assert.Equal(1, report.Counts.Joined);
        await _people.Holder(2).DropReferencesAsync(1);
        var stream = await _people.Store.ReadAsync(new SubjectReferences(_people.Of(0, 2).Current), Sms);
        Assert.Equal(
            [ConsentEventKind.Given, ConsentEventKind.Withdrawn],
            stream.Parts.SelectMany(part => part.Events).Select(value => value.Kind).Order());
    }

    [Fact]
    public async Task RunOnceAsync_RefusedIdentifier_IsCountedAndTheRestGoesOn()
    {
        await _people.RecordAsync(0, versions: 1);
        var source = IdentifierSource.Of("people", _ => new[] { "", People.IdOf(0), "\ud800" }.ToAsync());

        var report = await _people.Job(2, source).RunOnceAsync();

        Assert.Equal(new(1, 0, 0, 0, 2), report.Counts);
    }

    [Fact]
    public async Task RunOnceAsync_OneVersion_ReadsNothing()
    {
        var report = await _people.Job(1, People.Source(3, _ => throw new InvalidOperationException())).RunOnceAsync();

        Assert.Equal(0, report.Counts.Read);
    }

    [Fact]
    public async Task RunOnceAsync_StoppedAtAnyBatch_GoesOnFromTheCheckpointAndReadsNothingTwice()
    {
        const int Count = 2_300;
        for (var person = 0; person < Count; person++)
        {
            await _people.RecordAsync(person, versions: 1);
        }

        using var folder = new TempFolder();
        var checkpoints = RelinkCheckpoints.InFile(folder.PathOf("relink.json"));
        foreach (var stopAt in new[] { 0, 499, 1_100, 2_299 })
        {
            using var stop = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _people
                .Job(2, People.Source(Count, person => { if (person == stopAt) { stop.Cancel(); } }), checkpoints)
                .RunOnceAsync(cancellationToken: stop.Token));
        }

        var report = await _people.Job(2, People.Source(Count), checkpoints).RunOnceAsync();

        Assert.True(report.WasResumed);
        Assert.Equal(new(Count, 0, 0, 0, 0), report.Counts);
        Assert.Equal(0, report.WithoutSource);
        Assert.Null(await checkpoints.LoadAsync(default));
    }

    [Fact]
    public async Task RunOnceAsync_TargetFails_CheckpointStandsAtTheLastBatchAnsweredFor()
    {
        for (var person = 0; person < 1_000; person++)
        {
            await _people.RecordAsync(person, versions: 1);
        }

        using var folder = new TempFolder();
        var checkpoints = RelinkCheckpoints.InFile(folder.PathOf("relink.json"));
        var failing = new FailingTarget(_people.Target(2), failAt: 2);
        var job = new RelinkJob(_people.Service(2), People.Source(1_000), failing, new() { Field = "text", Checkpoints = checkpoints, CheckpointEvery = TimeSpan.FromDays(1) });

        Assert.Equal("CRT-TEST-001", (await Assert.ThrowsAsync<CityRightsException>(() => job.RunOnceAsync())).Code);

        Assert.Equal("500", (await checkpoints.LoadAsync(default))!.Position);
        Assert.Equal(500, (await _people.Store.CountReferencesAsync())[1].Rows);
        Assert.Equal(new(1_000, 0, 0, 0, 0), (await job.RunOnceAsync()).Counts);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("1", 3)]
    public async Task RunOnceAsync_CheckpointOfOtherContentOrOtherKeys_IsNotReliedOn(string fingerprint, int versions)
    {
        await _people.RecordAsync(0, versions: 1);
        using var folder = new TempFolder();
        var checkpoints = RelinkCheckpoints.InFile(folder.PathOf("relink.json"));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _people
            .Job(2, People.Source(600, person => { if (person == 599) { stop.Cancel(); } }), checkpoints).RunOnceAsync(cancellationToken: stop.Token));
        Assert.NotNull(await checkpoints.LoadAsync(default));

        var report = await _people.Job(versions, People.Source(600, fingerprint: fingerprint), checkpoints).RunOnceAsync();

        Assert.False(report.WasResumed);
        Assert.Equal(600, report.Counts.Read);
    }

    [Fact]
    public async Task RunOnceAsync_KeysRotatedMeanwhile_StopsAndTheNextRunLeadsToTheNewest()
    {
        await _people.RecordAsync(0, versions: 1);
        var keys = new MutableKeySource(MutableKeySource.Of(KeyState.Relinking, KeyState.Active));
        using var ring = KeyRing.Open(keys);
        using var service = new PseudonymisationService(ring);
        var job = new RelinkJob(service, IdentifierSource.Of("people", _ => Read()), RelinkTarget.Subjects(new ConsentReferences(_people.Store, ring)), new() { Field = "text" });

        Assert.Equal("CRT-PSEUDONYMISATION-030", (await Assert.ThrowsAsync<CityRightsException>(() => job.RunOnceAsync())).Code);
        var report = await job.RunOnceAsync();

        Assert.Equal(3, report.KeyVersion);
        Assert.Equal(0, report.WithoutSource);
        Assert.Equal(1, (await _people.Store.ReadAsync(new SubjectReferences(service.Subjects.Resolve("text", People.IdOf(0)).Current), Sms)).Version);

        async IAsyncEnumerable<string> Read()
        {
            yield return People.IdOf(0);
            if (keys.Versions.Length == 2)
            {
                keys.Versions = MutableKeySource.Of(KeyState.Relinking, KeyState.Relinking, KeyState.Active);
                await ring.ReloadAsync();
            }

            yield return People.IdOf(1);
        }
    }

    [Fact]
    public async Task RunOnceAsync_Progress_GrowsToTheTotal()
    {
        await _people.RecordAsync(0, versions: 1);
        var seen = new List<RelinkProgress>();

        await _people.Job(2, People.Source(1_234)).RunOnceAsync(new Seen(seen));

        Assert.Equal([500, 1_000, 1_234], seen.Select(progress => progress.Counts.Read));
        Assert.All(seen, progress => Assert.Equal(1_234, progress.Total));
    }

    [Fact]
    public async Task RunOnceAsync_LogsAndReport_HoldNoPersonalData()
    {
        await _people.RecordAsync(0, versions: 1);
        using var loggers = new RecordingLoggers();
        var logger = Microsoft.Extensions.Logging.LoggerFactoryExtensions.CreateLogger<RelinkJob>(loggers);
        var job = new RelinkJob(_people.Service(2), People.Source(3), _people.Target(2), new() { Field = "text" }, logger: logger);

        var report = await job.RunOnceAsync();

        Assert.Equal([4100, 4101], loggers.Entries.Select(entry => entry.Id));
        Assert.DoesNotContain(loggers.Entries, entry => entry.Text.Contains("canary", StringComparison.Ordinal));
        Assert.DoesNotContain("canary", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResolveAndRelinkAsync_AtSignIn_LinksThePersonOnce()
    {
        await _people.RecordAsync(0, versions: 1);

        var subject = await _people.Service(2).Subjects.ResolveAndRelinkAsync(_people.Holder(2), "text", People.IdOf(0));

        Assert.Equal(_people.Of(0, 2), subject);
        Assert.Equal(1, (await _people.Store.ReadAsync(new SubjectReferences(subject.Current), Sms)).Version);
    }

    [Fact]
    public void Constructor_UnknownDomainOrField_IsRefused()
    {
        var service = _people.Service(2);

        Assert.Throws<ArgumentException>(() => new RelinkJob(service, People.Source(1), new InMemoryRelinkTarget<int>("nowhere", (kept, _) => kept)));
        Assert.Throws<ArgumentException>(() => new RelinkJob(service, People.Source(1), _people.Target(2), new() { Field = "nothing" }));
    }

    public void Dispose() => _people.Dispose();

    private sealed class Seen(List<RelinkProgress> seen) : IProgress<RelinkProgress>
    {
        public void Report(RelinkProgress value) => seen.Add(value);
    }
}
