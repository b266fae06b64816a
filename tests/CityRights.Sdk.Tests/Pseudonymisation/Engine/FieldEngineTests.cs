using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Engine;

public class FieldEngineTests
{
    [Property(MaxTest = 300)]
    public bool Compute_AnyNames_EqualsAnIndependentImplementation(PositiveInt seed, NonNull<string> text)
    {
        string[] names = ["alphen", "a", "a.b-c", "parking", "1", new('a', 64)];
        string Name(int place) => names[seed.Get / place % names.Length];
        var (tenant, domain, field) = (Name(1), Name(7), Name(53));
        if (IdentifierFormats.Text.Check(text.Get) is not null)
        {
            return true;
        }

        var version = (seed.Get % 3) + 1;
        using var ring = FixedKeySource.Ring(3, tenant);
        using var engine = new FieldEngine(ring, version, domain, new(field, IdentifierFormats.Text));
        var expected = IndependentDerivation.Pseudonym(
            FixedKeySource.RootOf(version), tenant, domain, field, "text", 1, Encoding.UTF8.GetString(IdentifierFormats.Text.Canonicalise(text.Get)));
        return engine.TryCompute(text.Get, out var actual) is null && actual == expected;
    }

    [Fact]
    public void Compute_TwoFieldsWithTheSameJoinedNames_Differ()
    {
        using var ring = FixedKeySource.Ring();

        var pseudonyms = new[] { ("ab", "c"), ("a", "bc"), ("abc", "c"), ("a", "c") }.Select(names => Compute(ring, names.Item1, names.Item2, "x"));

        Assert.Equal(4, pseudonyms.Distinct().Count());
    }

    [Fact]
    public void Compute_SimilarPeople_Differ()
    {
        using var ring = FixedKeySource.Ring();
        string[] people = ["Ann Alee", "Anna Lee", "AnnAlee", "Zoë", "Zoé", "Zoe", "Jansen ", "Jansen", "jansen"];

        Assert.Equal(people.Length, people.Select(person => Compute(ring, "d", "f", person)).Distinct().Count());
    }

    [Fact]
    public void Compute_FromManyThreads_GivesWhatOneThreadGives()
    {
        using var ring = FixedKeySource.Ring();
        using var engine = new FieldEngine(ring, 1, "d", new("f", IdentifierFormats.Text));
        string[] texts = [.. Enumerable.Range(0, 2000).Select(number => $"person {number}")];
        var expected = texts.Select(text => Compute(engine, text)).ToArray();
        var actual = new UInt128[texts.Length];

        Parallel.For(0, texts.Length, new() { MaxDegreeOfParallelism = 16 }, index => actual[index] = Compute(engine, texts[index]));

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Compute_AfterARefusal_GivesTheSameAsBefore()
    {
        using var ring = FixedKeySource.Ring();
        using var engine = new FieldEngine(ring, 1, "d", new("f", IdentifierFormats.Text));
        var before = Compute(engine, "x");

        Assert.NotNull(engine.TryCompute("\uD800", out var refused));

        Assert.Equal(UInt128.Zero, refused);
        Assert.Equal(before, Compute(engine, "x"));
    }

    [Fact]
    public void Compute_AfterTheRingOrTheEngineIsDisposed_Throws()
    {
        var ring = FixedKeySource.Ring();
        var engine = new FieldEngine(ring, 1, "d", new("f", IdentifierFormats.Text));
        Compute(engine, "x");
        ring.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Compute(engine, "x"));

        using var other = FixedKeySource.Ring();
        var second = new FieldEngine(other, 1, "d", new("f", IdentifierFormats.Text));
        Compute(second, "x");
        second.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Compute(second, "x"));
        engine.Dispose();
    }

    [Fact]
    public async Task Dispose_WhileOthersCompute_GivesRightAnswersOrThrows()
    {
        for (var round = 0; round < 50; round++)
        {
            var ring = FixedKeySource.Ring();
            var engine = new FieldEngine(ring, 1, "d", new("f", IdentifierFormats.Text));
            var expected = Compute(engine, "x");
            var wrong = 0;
            var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                try
                {
                    while (true)
                    {
                        using var fresh = new FieldEngine(ring, 1, "d", new("f", IdentifierFormats.Text));
                        if (Compute(engine, "x") != expected || Compute(fresh, "x") != expected)
                        {
                            Interlocked.Increment(ref wrong);
                        }
                    }
                }
                catch (ObjectDisposedException)
                {
                    // The end of every worker.
                }
            })).ToArray();
            ring.Dispose();
            engine.Dispose();
            await Task.WhenAll(workers);

            Assert.Equal(0, wrong);
        }
    }

    [Fact]
    public void SelfTest_OfTheDerivation_Passes() => PseudonymSelfTest.ThrowIfFailed();

    private static UInt128 Compute(KeyRing ring, string domain, string field, string text)
    {
        using var engine = new FieldEngine(ring, 1, domain, new(field, IdentifierFormats.Text));
        return Compute(engine, text);
    }

    private static UInt128 Compute(FieldEngine engine, string text)
    {
        Assert.Null(engine.TryCompute(text, out var pseudonym));
        return pseudonym;
    }
}
