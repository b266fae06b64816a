using System.Globalization;
using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Columns;

/// <summary>A column is what the single call makes of each row, on one core and on several.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly PseudonymisationService _service = TestDomains.Open(versions: 2);

    private IPseudonymiser<YouthCareDomain> YouthCare => _service.Domain<YouthCareDomain>();

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Column_EveryLengthUpToAThousand_IsWhatTheSingleCallMakes(int cores)
    {
        var column = Enumerable.Range(0, 1000).Select(number => string.Create(CultureInfo.InvariantCulture, $"I{number * 7919 % 100_003}ı")).ToArray();
        var expected = column.Select(text => YouthCare.Pseudonymise(text)).ToArray();
        var destination = new Pseudonym<YouthCareDomain>[1001];
        for (var length = 0; length <= 1000; length += length < 200 ? 1 : 7)
        {
            Array.Clear(destination);

            Assert.Equal(0, YouthCare.PseudonymiseManyInParallel(new ReadOnlyMemory<string?>(column, 0, length), destination, cores));

            Assert.True(destination.AsSpan(0, length).SequenceEqual(expected.AsSpan(0, length)));
            Assert.True(destination[length].IsDefault);
        }
    }

    [Property(MaxTest = 150)]
    public bool Column_AnyTexts_HasTheSameRefusalsOnAnyNumberOfCores(string?[] rows, PositiveInt repeat, PositiveInt cores)
    {
        var column = Enumerable.Repeat(rows, repeat.Get % 40).SelectMany(row => row).ToArray();
        var (one, several) = (new Pseudonym<YouthCareDomain>[column.Length], new Pseudonym<YouthCareDomain>[column.Length]);
        var (oneStatus, severalStatus) = (new PseudonymisationStatus[column.Length], new PseudonymisationStatus[column.Length]);

        return YouthCare.PseudonymiseMany(column, one, oneStatus) == YouthCare.PseudonymiseManyInParallel(column, several, (cores.Get % 8) + 1, severalStatus)
            && one.AsSpan().SequenceEqual(several) && oneStatus.AsSpan().SequenceEqual(severalStatus)
            && Enumerable.Range(0, column.Length).All(row => YouthCare.TryPseudonymise(column[row], out var single) == oneStatus[row] && single == one[row]);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("")]
    [InlineData("ar-SA")]
    public void Column_UnderACulture_IsTheSame(string culture)
    {
        var column = Enumerable.Range(0, 700).Select(number => $"iI-{number}-ß").ToArray();
        var expected = Make(column);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Make(column));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Column_SeveralRefusedRows_ThrowsTheFirstAsOnOneCore()
    {
        var column = Enumerable.Range(0, 2000).Select(number => $"{number}").ToArray();
        column[700] = "\uD800";
        column[900] = "";
        column[1999] = "\t";
        for (var round = 0; round < 50; round++)
        {
            var destination = Enumerable.Repeat(YouthCare.Pseudonymise("x"), 2001).ToArray();

            var exception = Assert.Throws<InvalidIdentifierException>(() => YouthCare.PseudonymiseManyInParallel(column, destination, cores: 4));

            Assert.Equal("lone-surrogate", exception.Rule.Code);
            Assert.All(destination[..2000], pseudonym => Assert.True(pseudonym.IsDefault));
            Assert.False(destination[2000].IsDefault);
        }
    }

    [Fact]
    public void Column_Cancelled_EndsWithoutOutput()
    {
        var column = Enumerable.Range(0, 500).Select(number => $"{number}").ToArray();
        var destination = new Pseudonym<YouthCareDomain>[500];

        Assert.ThrowsAny<OperationCanceledException>(() => YouthCare.PseudonymiseManyInParallel(column, destination, 2, cancellationToken: new(canceled: true)));

        Assert.All(destination, pseudonym => Assert.True(pseudonym.IsDefault));
    }

    [Fact]
    public void Column_AfterDisposal_ThrowsTheSameOnAnyNumberOfCores()
    {
        var youthCare = YouthCare;
        _service.Dispose();

        Assert.Throws<ObjectDisposedException>(() => youthCare.PseudonymiseMany(["x"], new Pseudonym<YouthCareDomain>[1]));
        Assert.Throws<ObjectDisposedException>(() => youthCare.PseudonymiseManyInParallel(new[] { "x" }, new Pseudonym<YouthCareDomain>[1], 2));
    }

    [Fact]
    public void Column_FormatThatFails_ThrowsItsExceptionAndLeavesNothing()
    {
        using var ring = Tests.Keys.FixedKeySource.Ring();
        using var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Field("x", new FailingFormat())));
        var column = Enumerable.Range(0, 1000).Select(number => number == 500 ? "fail" : $"{number}").ToArray();
        var (destination, statuses) = (new Pseudonym<ParkingDomain>[1000], new PseudonymisationStatus[1000]);

        Assert.Throws<TimeZoneNotFoundException>(() => service.Domain<ParkingDomain>().PseudonymiseManyInParallel(column, destination, 3, statuses));
        Assert.All(destination, pseudonym => Assert.True(pseudonym.IsDefault));
        Assert.All(statuses, status => Assert.Equal(default, status));

        Assert.Throws<TimeZoneNotFoundException>(() => service.Domain<ParkingDomain>().PseudonymiseMany(column, destination, statuses));
        Assert.All(destination, pseudonym => Assert.True(pseudonym.IsDefault));
    }

    [Fact]
    public void Column_WrongUse_IsRefused()
    {
        var destination = new Pseudonym<YouthCareDomain>[2];

        Assert.Throws<ArgumentOutOfRangeException>(() => YouthCare.PseudonymiseManyInParallel(new[] { "a" }, destination, cores: 0));
        Assert.Throws<ArgumentException>(() => YouthCare.PseudonymiseManyInParallel(new[] { "a", "b", "c" }, destination, 1));
        Assert.Throws<ArgumentException>(() => YouthCare.PseudonymiseManyInParallel(new[] { "a", "b" }, destination, 1, new PseudonymisationStatus[1]));
    }

    private Pseudonym<YouthCareDomain>[] Make(string[] column)
    {
        var (one, several) = (new Pseudonym<YouthCareDomain>[column.Length], new Pseudonym<YouthCareDomain>[column.Length]);
        YouthCare.PseudonymiseMany(column, one);
        YouthCare.PseudonymiseManyInParallel(column, several, cores: 3);
        Assert.Equal(one, several);
        return one;
    }

    private sealed class FailingFormat() : IdentifierFormat("failing", canonicalVersion: 1)
    {
        public override int MaximumCanonicalLength => 8;

        public override long? ValueSpace => 1_000_000;

        protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
        {
            bytesWritten = 1;
            destination[0] = 1;
            return identifier is "fail" ? throw new TimeZoneNotFoundException() : null;
        }
    }
}
