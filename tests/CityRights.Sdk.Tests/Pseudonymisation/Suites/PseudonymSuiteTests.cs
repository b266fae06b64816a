using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using CityRights.Tests.Pseudonymisation.Engine;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Suites;

/// <summary>What holds for every suite: a new one is tested by being registered.</summary>
public class PseudonymSuiteTests
{
    public static TheoryData<string> Suites() => [.. PseudonymSuites.All.Select(suite => suite.Id)];

    [Fact]
    public void All_NamesAndDates_AreThere()
    {
        Assert.Equal(["aes256-cmac-128", "hmac-sha256-128"], PseudonymSuites.All.Select(suite => suite.Id));
        Assert.All(PseudonymSuites.All, suite => Assert.True(PseudonymSuites.TryFind(suite.Id, out var found) && found == suite));
        Assert.Equal("aes256-cmac-128 (2026-11-01)", PseudonymSuites.Aes256Cmac.ToString());
        Assert.False(PseudonymSuites.TryFind("hmac-sha1", out _));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Column_EveryLengthAndRefusals_IsWhatTheSingleCallMakes(string suite)
    {
        using var service = Open(suite);
        var domain = service.Domain<ParkingDomain>();
        string?[] column = [.. Enumerable.Range(0, 1000).Select(Row)];
        var expected = column.Select(row => (Status: domain.TryPseudonymise(row, out var single), Pseudonym: single)).ToArray();
        var pseudonyms = new Pseudonym<ParkingDomain>[1000];
        var statuses = new PseudonymisationStatus[1000];
        for (var length = 0; length <= 1000; length += length < 70 ? 1 : 31)
        {
            domain.PseudonymiseMany(column.AsSpan(0, length), pseudonyms, statuses);

            Assert.Equal(expected[..length].Select(row => row.Pseudonym), pseudonyms[..length]);
            Assert.Equal(expected[..length].Select(row => row.Status), statuses[..length]);
        }

        foreach (var batch in new[] { 1, 7, 64, 65, 999 })
        {
            for (var start = 0; start < 1000; start += batch)
            {
                domain.PseudonymiseMany(column.AsSpan(start, Math.Min(batch, 1000 - start)), pseudonyms.AsSpan(start), statuses.AsSpan(start));
            }

            Assert.Equal(expected.Select(row => row.Pseudonym), pseudonyms);
        }

        domain.PseudonymiseManyInParallel(column, pseudonyms, cores: 4, statuses);
        Assert.Equal(expected.Select(row => row.Pseudonym), pseudonyms);
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Column_LongerThanAPiece_IsWhatTheSingleCallMakes(string suite)
    {
        using var service = Open(suite);
        var domain = service.Domain<ParkingDomain>();
        var column = Enumerable.Range(0, 5000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number:000000000}")).ToArray();
        var (one, several) = (new Pseudonym<ParkingDomain>[5000], new Pseudonym<ParkingDomain>[5000]);

        domain.PseudonymiseMany(column, one);
        domain.PseudonymiseManyInParallel(column, several, cores: 3);

        Assert.Equal(column.Select(row => domain.Pseudonymise(row)), one);
        Assert.Equal(one, several);
        Assert.Equal(5000, one.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Column_FromManyThreads_GivesWhatOneThreadGives(string suite)
    {
        using var service = Open(suite);
        var domain = service.Domain<ParkingDomain>();
        var column = Enumerable.Range(0, 300).Select(number => $"person {number}").ToArray();
        var expected = column.Select(row => domain.Pseudonymise(row)).ToArray();

        Parallel.For(0, 200, new() { MaxDegreeOfParallelism = 8 }, _ =>
        {
            var pseudonyms = new Pseudonym<ParkingDomain>[300];
            domain.PseudonymiseMany(column, pseudonyms);
            Assert.Equal(expected, pseudonyms);
        });
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Single_AsciiIdentifier_AllocatesNothing(string suite)
    {
        using var service = Open(suite);
        var domain = service.Domain<ParkingDomain>();
        void Run()
        {
            for (var round = 0; round < 500; round++)
            {
                domain.Pseudonymise("123456789");
            }
        }

        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Suites_SameIdentifier_HaveNothingInCommon()
    {
        var bodies = PseudonymSuites.All.Select(suite =>
        {
            using var service = Open(suite.Id);
            return service.Domain<ParkingDomain>().Pseudonymise("x").ToToken();
        });

        Assert.Equal(PseudonymSuites.All.Count(), bodies.Distinct().Count());
    }

    [Property(MaxTest = 200)]
    public bool Cmac_AnyText_EqualsAnIndependentImplementation(NonNull<string> text)
    {
        if (IdentifierFormats.Text.Check(text.Get) is not null)
        {
            return true;
        }

        using var service = Open("aes256-cmac-128");
        var key = IndependentDerivation.FieldKey(FixedKeySource.RootOf(1), Tenants.Default, "parking", "aes256-cmac-128", "id", "text", 1);
        var expected = IndependentCmac.Compute(key, IndependentDerivation.Lp(Encoding.UTF8.GetString(IdentifierFormats.Text.Canonicalise(text.Get))));
        var bytes = new byte[Pseudonym<ParkingDomain>.ByteLength];
        service.Domain<ParkingDomain>().Pseudonymise(text.Get).WriteBytes(bytes);
        return bytes.AsSpan(4).SequenceEqual(expected);
    }

    /// <summary>Why the suite is opt-in: no list is needed. Under HMAC the same holder of the key learns nothing but guesses.</summary>
    [Fact]
    public void Cmac_OneBlockIdentifier_IsDecipheredByWhoeverHasTheKey()
    {
        using var service = Open("aes256-cmac-128");
        var bytes = new byte[Pseudonym<ParkingDomain>.ByteLength];
        service.Domain<ParkingDomain>().Pseudonymise("not listed").WriteBytes(bytes);
        var key = IndependentDerivation.FieldKey(FixedKeySource.RootOf(1), Tenants.Default, "parking", "aes256-cmac-128", "id", "text", 1);
        using var aes = Aes.Create();
        aes.Key = key;

        var block = aes.DecryptEcb(bytes.AsSpan(4), PaddingMode.None);
        var mask = IndependentCmac.SecondSubkey(key);
        var message = block.Select((value, place) => (byte)(value ^ mask[place])).ToArray();

        Assert.Equal("not listed", Encoding.UTF8.GetString(message, 4, message[3]));
    }

    private static PseudonymisationService Open(string suite)
    {
        Assert.True(PseudonymSuites.TryFind(suite, out var found));
        return new(FixedKeySource.Ring(), PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Suite(found).Field("id", IdentifierFormats.Text, valueSpace: 1_000_000)));
    }

    /// <summary>Short and long ones, some of whole blocks, some refused.</summary>
    private static string? Row(int number) => (number % 11) switch
    {
        3 => null,
        5 => new string('x', number),
        7 => new string('y', number % 48),
        9 => "\uD800",
        _ => $"person {number}",
    };
}
