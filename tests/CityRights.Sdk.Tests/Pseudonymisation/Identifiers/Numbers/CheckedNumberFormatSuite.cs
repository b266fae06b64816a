using System.Globalization;
using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

/// <summary>What every number with a check keeps beside: no wrong check passes, and the layout writes only wrong ones in the place of right ones.</summary>
public abstract class CheckedNumberFormatSuite : NumberFormatSuite
{
    private const int Draws = 20_000;

    /// <summary>How many characters the check has.</summary>
    protected virtual int CheckLength => 1;

    /// <summary>What may stand for a check of one character.</summary>
    protected virtual string CheckCharacters => "0123456789";

    /// <summary>How many checks of one number pass.</summary>
    protected virtual int RightChecks => 1;

    private CheckedLayout Layout => Assert.IsType<ICheckedIdentifier>(Format, exactMatch: false).LayoutOf(Bytes(Text(Published.First())))!;

    private SyntheticSeries Series => SyntheticIdentifiers.Of(Format.Id);

    /// <summary>Every other check is tried, of digits or of letters.</summary>
    [Fact]
    public void Check_WrongCheck_IsRefusedByItsRule() => Assert.All(Published.Select(Text).Concat(Synthetic.Take(200)), number =>
    {
        var verdicts = Checks().Select(check => (check, Rule: Format.Check(number[..^CheckLength] + check)?.Code)).ToList();

        Assert.Contains(verdicts, verdict => verdict.check == number[^CheckLength..] && verdict.Rule is null);
        Assert.Equal(RightChecks, verdicts.Count(verdict => verdict.Rule is null));
        Assert.All(verdicts.Where(verdict => verdict.Rule is not null), verdict => Assert.Equal($"{Format.Id}.check", verdict.Rule));
    });

    [Fact]
    public void Series_ItsOwnComputation_AgreesWithTheFormat() => Assert.All(
        Published.Select(Text).Concat(Synthetic.Take(200)),
        number => Assert.True(Series.HasRightCheck(number)));

    [Fact]
    public void Layout_FreePart_IsFitForFf1()
    {
        Assert.Equal(Format.MaximumCanonicalLength, Layout.Length);
        Assert.True(Math.Pow(Layout.Radix, Layout.Numerals) >= 1_000_000);
        Assert.InRange(Draw(new Random(1)).Take(2_000).Count(numerals => Layout.Holds(numerals)), 1_000, 2_000);
    }

    [Fact]
    public void Layout_ValidNumber_ComesBackAndItsReplacementIsNobodys() => Assert.All(Published.Select(Text).Concat(Synthetic), number =>
    {
        var numerals = new ushort[Layout.Numerals];
        var text = new byte[Layout.Length];

        Assert.True(Layout.TryRead(Bytes(number), CheckKind.Right, numerals));
        Assert.True(Layout.Holds(numerals));
        Assert.True(Layout.TryWrite(numerals, CheckKind.Right, text));
        Assert.Equal(number, Encoding.ASCII.GetString(text));
        Assert.False(Layout.TryRead(Bytes(number), CheckKind.Wrong, numerals));

        Assert.True(Layout.TryWrite(numerals, CheckKind.Wrong, text));
        AssertNobodys(text);
        Assert.Equal($"{Format.Id}.check", Format.Check(Encoding.ASCII.GetString(text))?.Code);
    });

    /// <summary>For any free part that a cipher may draw: the check is wrong by the format, by the layout and by the series' own computation, and all comes back.</summary>
    [Fact]
    public void Layout_AnyFreePart_IsWrittenWithAWrongCheckAndReadBack()
    {
        var seen = new HashSet<string>();
        var (again, text, right) = (new ushort[Layout.Numerals], new byte[Layout.Length], new byte[Layout.Length]);
        var parts = Draw(new Random(2)).Where(numerals => Layout.Holds(numerals)).Take(Draws).DistinctBy(numerals => string.Join(',', numerals)).ToList();
        Assert.All(parts, numerals =>
        {
            Assert.True(Layout.TryWrite(numerals, CheckKind.Wrong, text));
            AssertNobodys(text);
            Assert.True(seen.Add(Encoding.ASCII.GetString(text)));
            Assert.True(Layout.TryRead(text, CheckKind.Wrong, again));
            Assert.Equal(numerals, again);

            if (Layout.TryWrite(numerals, CheckKind.Right, right))
            {
                Assert.True(Series.HasRightCheck(Encoding.ASCII.GetString(right)));
                Assert.True(Layout.TryRead(right, CheckKind.Right, again));
                Assert.Equal(numerals, again);
            }
        });
    }

    /// <summary>The way that the layout's remarks describe, there and back, with a cipher.</summary>
    [Fact]
    public void Layout_EncipheredByFf1_IsNobodysAndComesBack()
    {
        using var cipher = new Ff1(Enumerable.Repeat((byte)7, 32).ToArray(), Layout.Radix);
        var (numerals, text, back) = (new ushort[Layout.Numerals], new byte[Layout.Length], new byte[Layout.Length]);
        Assert.All(Published.Select(Text).Concat(Synthetic.Take(300)).Distinct(), number =>
        {
            Assert.True(Layout.TryRead(Bytes(number), CheckKind.Right, numerals));
            do
            {
                cipher.Encrypt("tweak"u8, numerals, numerals);
            }
            while (!Layout.Holds(numerals));

            Assert.True(Layout.TryWrite(numerals, CheckKind.Wrong, text));
            AssertNobodys(text);

            Assert.True(Layout.TryRead(text, CheckKind.Wrong, numerals));
            do
            {
                cipher.Decrypt("tweak"u8, numerals, numerals);
            }
            while (!Layout.Holds(numerals));

            Assert.True(Layout.TryWrite(numerals, CheckKind.Right, back));
            Assert.Equal(number, Text(Encoding.ASCII.GetString(back)));
        });
    }

    [Fact]
    public void Layout_OtherText_IsNotRead()
    {
        var numerals = new ushort[Layout.Numerals];
        var number = Text(Published.First());

        Assert.All([CheckKind.Right, CheckKind.Wrong], check =>
        {
            Assert.False(Layout.TryRead([], check, numerals));
            Assert.False(Layout.TryRead(Bytes(number + "0"), check, numerals));
            Assert.False(Layout.TryRead(Bytes(number[..^1]), check, numerals));
            for (var index = 0; index < number.Length; index++)
            {
                Assert.False(Layout.TryRead(Bytes(number[..index] + "*" + number[(index + 1)..]), check, numerals));
                Assert.False(Layout.TryRead(Bytes(number[..index] + "\u007F" + number[(index + 1)..]), check, numerals));
            }
        });
    }

    private void AssertNobodys(byte[] text)
    {
        var written = Encoding.ASCII.GetString(text);
        Assert.NotNull(Format.Check(written));
        Assert.False(Series.HasRightCheck(written));
        Assert.False(Layout.TryRead(text, CheckKind.Right, new ushort[Layout.Numerals]));
    }

    private IEnumerable<ushort[]> Draw(Random random)
    {
        while (true)
        {
            yield return [.. Enumerable.Range(0, Layout.Numerals).Select(_ => (ushort)random.Next(Layout.Radix))];
        }
    }

    private IEnumerable<string> Checks() => CheckLength == 2
        ? Enumerable.Range(0, 100).Select(check => check.ToString("00", CultureInfo.InvariantCulture))
        : CheckCharacters.Select(check => check.ToString());
}
