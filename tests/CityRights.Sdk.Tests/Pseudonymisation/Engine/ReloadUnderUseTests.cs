using System.Collections.Concurrent;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Engine;

/// <summary>Keys come, are retired and are destroyed while many callers are at work: nobody gets a wrong pseudonym, an error or a second identity.</summary>
public class ReloadUnderUseTests
{
    private const int Rotations = 40;

    private static readonly string[] People = [.. Enumerable.Range(0, 64).Select(static number => $"person {number}")];

    [Fact]
    public async Task Reload_UnderConcurrentUse_DisturbsNobody()
    {
        var expected = Expected();
        var source = new MutableKeySource(MutableKeySource.Of(KeyState.Active));
        using var ring = KeyRing.Open(source);
        using var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Of<YouthCareDomain>(domain => domain.Field("permit", IdentifierFormats.Text, 1_000_000)));
        var pseudonymiser = service.Domain<YouthCareDomain>();
        var faults = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 4).Select(worker => Task.Run(() => Work(worker, pseudonymiser, service.Subjects, expected, faults, stop.Token))).ToArray();

        for (var newest = 2; newest <= Rotations; newest++)
        {
            source.Versions = MutableKeySource.Of([.. Enumerable.Range(1, newest).Select(number => StateOf(number, newest))]);
            Assert.Equal(KeyReloadOutcome.Changed, (await ring.ReloadAsync()).Outcome);
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Task.WhenAll(workers);

        Assert.Empty(faults);
        Assert.Equal([Rotations, Rotations - 1], ring.LiveVersions);
        Assert.Equal(2, pseudonymiser.CandidatesFor(People[0]).Length);
    }

    /// <summary>The newest is active and the one before it relinking; older ones are retired, then destroyed.</summary>
    private static KeyState StateOf(int number, int newest) => (newest - number) switch
    {
        0 => KeyState.Active,
        1 => KeyState.Relinking,
        2 => KeyState.Retired,
        _ => KeyState.Destroyed,
    };

    private static void Work(
        int worker, IPseudonymiser<YouthCareDomain> pseudonymiser, ISubjectReferences subjects, Pseudonym<YouthCareDomain>[,] expected, ConcurrentQueue<string> faults, CancellationToken stop)
    {
        var column = new Pseudonym<YouthCareDomain>[People.Length];
        try
        {
            for (var round = 0; !stop.IsCancellationRequested; round++)
            {
                var person = (worker + round) % People.Length;
                Check(pseudonymiser.Pseudonymise(People[person]), person);
                var candidates = pseudonymiser.CandidatesFor(People[person]);
                foreach (var candidate in candidates)
                {
                    Check(candidate, person);
                }

                if (candidates.Select(static candidate => candidate.KeyVersion).Distinct().Count() != candidates.Length)
                {
                    faults.Enqueue("one person twice under one version");
                }

                pseudonymiser.PseudonymiseMany(People, column);
                if (column.Select(static one => one.KeyVersion).Distinct().Count() != 1)
                {
                    faults.Enqueue("a column of two versions");
                }

                for (var row = 0; row < column.Length; row++)
                {
                    Check(column[row], row);
                }

                var references = subjects.Resolve("text", People[person]);
                if (references.Older.ToArray().Any(older => older.KeyVersion >= references.Current.KeyVersion))
                {
                    faults.Enqueue("an older reference that is not older");
                }
            }
        }
        catch (Exception exception)
        {
            faults.Enqueue(exception.ToString());
        }

        void Check(Pseudonym<YouthCareDomain> pseudonym, int person)
        {
            if (pseudonym != expected[pseudonym.KeyVersion, person])
            {
                faults.Enqueue("a wrong pseudonym");
            }
        }
    }

    /// <summary>What each version gives each person, from a ring that nobody disturbs.</summary>
    private static Pseudonym<YouthCareDomain>[,] Expected()
    {
        using var ring = FixedKeySource.Ring(Rotations);
        using var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Of<YouthCareDomain>(domain => domain.Field("permit", IdentifierFormats.Text, 1_000_000)));
        var expected = new Pseudonym<YouthCareDomain>[Rotations + 1, People.Length];
        for (var person = 0; person < People.Length; person++)
        {
            foreach (var pseudonym in service.Domain<YouthCareDomain>().CandidatesFor(People[person]))
            {
                expected[pseudonym.KeyVersion, person] = pseudonym;
            }
        }

        return expected;
    }
}
