using System.Text;
using CityRights.Testing;
using ParkingPermits.Data;
using ParkingPermits.Tour.Attack;

namespace CityRights.Samples.Parking.Tour;

public class PlateAttackTests
{
    private static readonly string[] Plates = [.. Enumerable.Range(1, 90).Select(SyntheticCity.PlateOf)];

    private static readonly string[] Compact =
        [.. Plates.Select(plate => plate.Replace("-", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The control is found whole, in each careless way; the same attack finds nothing in random bytes and random tokens.</summary>
    [Fact]
    public void Run_UnkeyedControlBesideRandomBytes_FindsAllOfTheOneAndNoneOfTheOther()
    {
        using var folder = new TempFolder();
        UnkeyedControl.Write(folder.PathOf("control.db"), Plates);
        var random = new Random(20260302);
        var bytes = new byte[400_000];
        random.NextBytes(bytes);
        File.WriteAllBytes(folder.PathOf("random.bin"), bytes);
        File.WriteAllLines(folder.PathOf("tokens.txt"), Enumerable.Range(0, 5000).Select(_ => "park_1_" + Token(random)));

        var found = PlateAttack.Run([
            Haystack.Of([folder.PathOf("control.db")]),
            Haystack.Of([folder.PathOf("random.bin"), folder.PathOf("tokens.txt")]),
        ]);

        Assert.True(Plates.Length >= 2 * UnkeyedControl.Ways);
        Assert.Equal(Compact, found[0]);
        Assert.Empty(found[1]);
    }

    [Theory]
    [InlineData("car {0} stood there")]
    [InlineData("{1}")]
    [InlineData("x;{1};y")]
    [InlineData("NL{1}A")]
    public void Find_WrittenPlate_IsFoundInAnyCaseAndEncoding(string text)
    {
        var plate = Plates[0];
        var written = string.Format(text, plate, plate.Replace("-", "", StringComparison.Ordinal));
        foreach (var bytes in new[]
        {
            Encoding.UTF8.GetBytes(written), Encoding.UTF8.GetBytes(written.ToLowerInvariant()), Encoding.Unicode.GetBytes(written),
        })
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            PlainPlates.Find(bytes, found);

            Assert.Contains(plate.Replace("-", "", StringComparison.Ordinal), found);
        }
    }

    [Fact]
    public void Has_FewerThanEightBytes_IsRefused()
    {
        using var folder = new TempFolder();
        var haystack = Haystack.Of([folder.Write("a.txt", "some text that is longer than eight")]);

        Assert.True(haystack.Has("text that"u8));
        Assert.False(haystack.Has("text this"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => haystack.Has("text"u8));
    }

    private static string Token(Random random) =>
        string.Concat(Enumerable.Range(0, 27).Select(_ => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[random.Next(32)]));
}
