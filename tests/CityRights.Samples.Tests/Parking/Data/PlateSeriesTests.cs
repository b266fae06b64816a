using ParkingPermits.Data;

namespace CityRights.Samples.Parking.Data;

public class PlateSeriesTests
{
    [Fact]
    public void Count_OfTheSeries_IsMoreThanAMillion() => Assert.True(PlateSeries.Count >= 1_000_000);

    [Fact]
    public void At_EveryPlace_IsAnotherPlateOfTheSeries()
    {
        var plates = Enumerable.Range(0, PlateSeries.Count).Select(PlateSeries.At).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(PlateSeries.Count, plates.Count);
        Assert.All(plates.Take(1000), plate => Assert.Matches("^[XZ][B-Z]{2}-[0-9]{2}-[B-Z]$", plate));
        Assert.All(plates.Take(1000), plate => Assert.True(PlateSeries.Holds(plate.Replace("-", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("ABB01B")]
    [InlineData("ZAB01B")]
    [InlineData("ZBB00B")]
    [InlineData("ZBB1B")]
    [InlineData("ZBBB1B")]
    public void Holds_OtherText_SaysNo(string text) => Assert.False(PlateSeries.Holds(text));

    [Fact]
    public void PlateOf_EveryResident_IsAnotherPlateOfTheSeries()
    {
        var plates = Enumerable.Range(1, SyntheticCity.Residents).Select(SyntheticCity.PlateOf).ToList();

        Assert.Equal(plates.Count, plates.Distinct().Count());
        Assert.All(plates, plate => Assert.True(PlateSeries.Holds(plate.Replace("-", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Resident_Twice_IsTheSamePersonAndNobodysAddress()
    {
        for (var number = 1; number <= SyntheticCity.Residents; number++)
        {
            Assert.Equal(SyntheticCity.Resident(number), SyntheticCity.Resident(number));
            Assert.StartsWith("0", SyntheticCity.Resident(number).Postcode, StringComparison.Ordinal);
            Assert.StartsWith("+31 6 0000 ", SyntheticCity.Resident(number).Phone, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ToString_OfAPerson_SaysNothingOfThem() => Assert.Equal("Person(redacted)", SyntheticCity.Resident(1).ToString());
}
