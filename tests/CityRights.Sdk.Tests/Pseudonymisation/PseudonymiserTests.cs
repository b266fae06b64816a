using System.Globalization;
using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation;

public sealed class PseudonymiserTests : IDisposable
{
    private readonly PseudonymisationService _service = TestDomains.Open(versions: 3);

    private IPseudonymiser<ParkingDomain> Parking => _service.Domain<ParkingDomain>();

    private IPseudonymiser<YouthCareDomain> YouthCare => _service.Domain<YouthCareDomain>();

    public void Dispose() => _service.Dispose();

    [Fact]
    public void Pseudonymise_TwoSpellings_GiveOnePseudonymOfTheCurrentVersion()
    {
        var pseudonym = Parking.Pseudonymise("NL:12-ABC-3", "plate");

        Assert.Equal(3, pseudonym.KeyVersion);
        Assert.Equal(3, Parking.KeyVersion);
        Assert.Equal(pseudonym, Parking.Pseudonymise("nl:12 abc 3", "plate"));
    }

    [Fact]
    public void Pseudonymise_SamePersonInTwoDomains_HasNothingInCommon()
    {
        var people = Enumerable.Range(0, 1000).Select(number => $"person {number}").ToArray();
        var parking = people.Select(person => Body(Parking.Pseudonymise(person, "permit").ToToken())).ToHashSet();
        var youth = people.Select(person => Body(YouthCare.Pseudonymise(person).ToToken())).ToHashSet();

        Assert.Equal(1000, parking.Count);
        Assert.Equal(1000, youth.Count);
        Assert.Empty(parking.Intersect(youth));
    }

    [Fact]
    public void Pseudonymise_SamePersonOfTwoTenants_HasNothingInCommon()
    {
        using var other = TestDomains.Open(versions: 3, tenant: "alphen");

        Assert.NotEqual(YouthCare.Pseudonymise("x"), other.Domain<YouthCareDomain>().Pseudonymise("x"));
    }

    [Fact]
    public void Pseudonymise_DomainWithOneField_NeedsNoName() => Assert.Equal(YouthCare.Pseudonymise("x", "permit"), YouthCare.Pseudonymise("x"));

    [Fact]
    public void Pseudonymise_FieldThatIsMissingOrNotNamed_ListsTheFields()
    {
        Assert.Contains("plate, permit, holder", Assert.Throws<ArgumentException>(() => Parking.Pseudonymise("x")).Message, StringComparison.Ordinal);
        Assert.Contains("plate, permit, holder", Assert.Throws<ArgumentException>(() => Parking.Pseudonymise("x", "driver")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pseudonymise_InvalidIdentifier_ThrowsOrSaysTheRule()
    {
        var exception = Assert.Throws<InvalidIdentifierException>(() => Parking.Pseudonymise("12-ABC-3", "plate"));
        Assert.Equal("plate.country", exception.Rule.Code);
        Assert.DoesNotContain("12-ABC-3\"", exception.ToString(), StringComparison.Ordinal);

        var status = Parking.TryPseudonymise("12-ABC-3", out var pseudonym, "plate");
        Assert.Equal(PseudonymisationOutcome.InvalidIdentifier, status.Outcome);
        Assert.Equal("plate.country", status.Rule?.Code);
        Assert.False(status.IsDone);
        Assert.True(pseudonym.IsDefault);
        Assert.Equal("InvalidIdentifier (plate.country)", status.ToString());
    }

    [Fact]
    public void TryPseudonymise_ValidIdentifier_IsDone()
    {
        var status = Parking.TryPseudonymise("NL:12-ABC-3", out var pseudonym, "plate");

        Assert.True(status.IsDone);
        Assert.Null(status.Rule);
        Assert.Equal(Parking.Pseudonymise("NL:12-ABC-3", "plate"), pseudonym);
    }

    [Fact]
    public void Status_Default_IsNotDone()
    {
        PseudonymisationStatus status = default;

        Assert.False(status.IsDone);
        Assert.Equal(PseudonymisationOutcome.None, status.Outcome);
        Assert.True(status == default(PseudonymisationStatus));
        Assert.True(status != PseudonymisationStatus.Done);
        Assert.Equal(status.GetHashCode(), default(PseudonymisationStatus).GetHashCode());
    }

    [Fact]
    public void Many_EveryLength_IsWhatTheSingleCallGives()
    {
        for (var length = 0; length <= 300; length++)
        {
            var column = Enumerable.Range(0, length).Select(number => $"{number * 7919 % 1009}").ToArray();
            var destination = new Pseudonym<YouthCareDomain>[length + 1];

            Assert.Equal(0, YouthCare.PseudonymiseMany(column, destination));

            Assert.Equal(column.Select(text => YouthCare.Pseudonymise(text)), destination[..length]);
            Assert.True(destination[length].IsDefault);
        }
    }

    [Property(MaxTest = 200)]
    public bool Many_AnyTexts_IsWhatTheSingleCallGives(string?[] column)
    {
        var destination = new Pseudonym<YouthCareDomain>[column.Length];
        var statuses = new PseudonymisationStatus[column.Length];
        var refused = YouthCare.PseudonymiseMany(column, destination, statuses);
        return refused == statuses.Count(status => !status.IsDone)
            && Enumerable.Range(0, column.Length).All(row =>
                YouthCare.TryPseudonymise(column[row], out var single) == statuses[row] && single == destination[row]);
    }

    [Fact]
    public void Many_RefusedRowWithoutStatuses_ThrowsAndClears()
    {
        var destination = new Pseudonym<YouthCareDomain>[3];

        Assert.Equal("empty", Assert.Throws<InvalidIdentifierException>(() => YouthCare.PseudonymiseMany(["a", null, "b"], destination)).Rule.Code);

        Assert.All(destination, pseudonym => Assert.True(pseudonym.IsDefault));
    }

    [Fact]
    public void Many_ShortSpans_AreWrongUse()
    {
        Assert.Throws<ArgumentException>(() => YouthCare.PseudonymiseMany(["a", "b"], new Pseudonym<YouthCareDomain>[1]));
        Assert.Throws<ArgumentException>(() => YouthCare.PseudonymiseMany(["a", "b"], new Pseudonym<YouthCareDomain>[2], new PseudonymisationStatus[1]));
    }

    [Fact]
    public void CandidatesFor_EachLiveVersion_IsFoundThroughRotation()
    {
        using var before = TestDomains.Open(versions: 2);
        var stored = before.Domain<ParkingDomain>().Pseudonymise("NL:12-ABC-3", "plate");

        var candidates = Parking.CandidatesFor("NL:12-ABC-3", "plate");

        Assert.Equal([3, 2, 1], candidates.Select(candidate => candidate.KeyVersion));
        Assert.Equal(Parking.Pseudonymise("NL:12-ABC-3", "plate"), candidates[0]);
        Assert.Contains(stored, candidates);
        Assert.Equal(3, candidates.Select(candidate => Body(candidate.ToToken())).Distinct().Count());
        Assert.Throws<InvalidIdentifierException>(() => Parking.CandidatesFor("x", "plate"));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("")]
    [InlineData("th-TH")]
    public void Pseudonymise_UnderACulture_IsTheSame(string culture)
    {
        string[] Tokens() => [Parking.Pseudonymise("tr:34 Ii 1", "plate").ToToken(), Parking.Pseudonymise("INFO@I.example", "holder").ToToken(), Parking.Pseudonymise("I", "permit").ToToken()];
        var before = Tokens();
        var formats = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(before, Tokens());
        }
        finally
        {
            CultureInfo.CurrentCulture = formats;
        }
    }

    [Fact]
    public void Pseudonymise_AsciiIdentifier_AllocatesNothing()
    {
        var parking = Parking;
        var field = _service.Field("parking", "holder");
        var column = Enumerable.Range(0, 100).Select(number => $"NL:12-ABC-{number}").ToArray();
        var pseudonyms = new Pseudonym<ParkingDomain>[100];
        var statuses = new PseudonymisationStatus[100];
        var token = new char[FieldPseudonymiser.MaxTokenLength];
        void Run()
        {
            for (var round = 0; round < 100; round++)
            {
                parking.Pseudonymise("NL:12-ABC-3", "plate").TryWriteToken(token, out _);
                parking.TryPseudonymise("12-ABC-3", out _, "plate");
                parking.Pseudonymise("4711-0815", "permit");
                parking.Pseudonymise("Zoe@Example.org", "holder");
                field.TryWriteToken("Zoe@Example.org", token, out _);
                _ = Pseudonym<ParkingDomain>.TryParse(token, out _);
                parking.PseudonymiseMany(column, pseudonyms, statuses, "plate");
            }
        }

        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Body(string token) => token[(token.LastIndexOf('_') + 1)..^1];
}
