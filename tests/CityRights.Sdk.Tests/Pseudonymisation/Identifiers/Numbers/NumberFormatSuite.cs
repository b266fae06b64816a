using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

/// <summary>What every number that an authority gives to people keeps.</summary>
public abstract class NumberFormatSuite : IdentifierFormatSuite
{
    private const int Samples = 2_000;

    /// <summary>Letters of other scripts, and of none, that look like A to Z.</summary>
    private const string LookAlikes = "АВСЕНІЈКМОРЅТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧıİſＫÅ";

    /// <summary>Numbers that authorities and standards print as examples, as they print them.</summary>
    protected abstract IEnumerable<string> Published { get; }

    /// <summary>What people put between the characters.</summary>
    protected virtual IEnumerable<string> Separators => [" ", "-", ".", "/", "\u00A0", "\u2011", "\u2013", "\u202F", " - "];

    protected override IEnumerable<string> DifferentIdentifiers => Published.Concat(Synthetic.Take(20)).Distinct();

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
        from number in Published.Concat(Synthetic.Take(3))
        let text = Text(number)
        from separator in Separators
        from other in new[] { string.Join(separator, text.AsEnumerable()), $" {text.ToLowerInvariant()}  " }
        select (number, other);

    protected IEnumerable<string> Synthetic => Series.From(seed: 20260101).Take(Samples).Select(identifier => identifier.Value);

    private SyntheticSeries Series => SyntheticIdentifiers.Of(Format.Id);

    [Fact]
    public void Check_PublishedNumber_IsValid() => Assert.All(Published, number => Assert.Null(Format.Check(number)));

    [Fact]
    public void Check_SyntheticNumber_IsValidAndItsOwnForm() => Assert.All(Synthetic, number => Assert.Equal(number, Text(number)));

    [Fact]
    public void Synthetic_SameSeed_IsTheSameAndMarked()
    {
        Assert.Equal(Series.From(7).Take(50), Series.From(7).Take(50));
        Assert.NotEqual(Series.From(7).Take(50), Series.From(8).Take(50));
        Assert.All(Series.From(7).Take(50), identifier => Assert.StartsWith($"synthetic {Format.Id} ", identifier.ToString(), StringComparison.Ordinal));
        Assert.NotEmpty(Series.From(7).First().Nobodys);
    }

    [Fact]
    public void Check_OneCharacterMoreOrLess_IsRefused() => Assert.All(Published.Select(Text), number =>
    {
        Assert.Equal(IdentifierRules.TooLong, Format.Check(number + "0"));
        Assert.Equal(IdentifierRules.TooLong, Format.Check("0" + number));
        Assert.NotNull(Format.Check(number.Remove(number.Length - 1)));
        Assert.NotNull(Format.Check(number.Remove(0, 2)));
    });

    /// <summary>What only looks like a digit or letter is refused wherever it stands, and no other is put in its place.</summary>
    [Fact]
    public void Check_LookAlike_IsRefused() => Assert.All(Published.Select(Text), number =>
    {
        for (var index = 0; index < number.Length; index++)
        {
            var character = number[index];
            var wide = (char)(character + 0xFEE0);
            var others = char.IsAsciiDigit(character)
                ? [wide, (char)('\u0660' + character - '0'), (char)('\u06F0' + character - '0'), (char)('\u0966' + character - '0'), '\u00B2', 'O', 'l']
                : LookAlikes.Append(wide);
            foreach (var other in others)
            {
                var text = number[..index] + other + number[(index + 1)..];
                Assert.NotNull(Format.Check(text));
                Assert.NotNull(Format.Check(number[..index] + other + number[index..]));
            }
        }
    });

    [Fact]
    public void TryCanonicalise_AnyNumber_AllocatesNothing()
    {
        var destination = new byte[Format.MaximumCanonicalLength];
        var numbers = Synthetic.Take(200).SelectMany(number => new[] { number, number.ToLowerInvariant(), number[..^1] }).ToArray();
        Canonicalise();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Canonicalise();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Canonicalise()
        {
            foreach (var number in numbers)
            {
                Format.TryCanonicalise(number, destination, out _);
            }
        }
    }

    [Fact]
    public void Format_Description_FitsItsNumbers()
    {
        Assert.InRange(Format.ValueSpace ?? 0, 1_000_000, long.MaxValue);
        Assert.Equal(Format.MaximumCanonicalLength, Text(Published.First()).Length);
        Assert.False(Format.UsesUnicode);
        Assert.Same(Format, IdentifierFormats.All.Single(format => format.Id == Format.Id));
    }

    protected void AssertRule(string number, string rule) => Assert.Equal($"{Format.Id}.{rule}", Format.Check(number)?.Code);

    protected static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
