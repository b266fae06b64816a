using System.Globalization;
using System.Text;
using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Fluent;

namespace CityRights.Tests.Pseudonymisation.Identifiers;

/// <summary>What every identifier format keeps. Each format's tests derive from it.</summary>
public abstract class IdentifierFormatSuite
{
    public abstract IdentifierFormat Format { get; }

    /// <summary>Valid identifiers, each with another spelling of the same.</summary>
    protected abstract IEnumerable<(string One, string Other)> SameIdentifiers { get; }

    /// <summary>Valid identifiers that are all different.</summary>
    protected abstract IEnumerable<string> DifferentIdentifiers { get; }

    /// <summary>The canonical form as an identifier again.</summary>
    protected virtual string Again(string canonical) => canonical;

    [Fact]
    public void Format_Description_IsComplete()
    {
        Assert.InRange(Format.MaximumCanonicalLength, 1, IdentifierFormat.LongestCanonicalForm);
        Assert.True(Format.ValueSpace is null or > 0);
        Assert.True(Format.CanonicalVersion >= 1);
        Assert.Equal(Format.Name, Format.ToString());
    }

    [Fact]
    public void Canonicalise_TwoSpellings_GiveOneForm() =>
        Assert.All(SameIdentifiers, pair => Assert.Equal(Text(pair.One), Text(pair.Other)));

    [Fact]
    public void Canonicalise_DifferentIdentifiers_GiveDifferentForms()
    {
        var forms = DifferentIdentifiers.Select(Text).ToList();

        Assert.Equal(forms.Count, forms.Distinct().Count());
    }

    [Fact]
    public void Canonicalise_TheCanonicalForm_IsItself() =>
        Assert.All(Valid, identifier => Assert.Equal(Text(identifier), Text(Again(Text(identifier)))));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("lt-LT")]
    [InlineData("az-Latn-AZ")]
    [InlineData("")]
    public void Canonicalise_UnderACulture_IsTheSame(string culture)
    {
        var before = Valid.Select(Text).ToList();
        var (formats, texts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(before, Valid.Select(Text));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, texts);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" \t\r\n\u00A0")]
    public void Canonicalise_NothingThere_IsRefusedAsEmpty(string identifier) => Assert.Equal(IdentifierRules.Empty, Format.Check(identifier));

    [Fact]
    public void Canonicalise_DamagedText_IsRefused() =>
        Assert.All(Valid, identifier =>
        {
            foreach (var damage in new[] { "\uD800", "\uDC00", "\0", "\t", "\u0085", "\u2028", "\uFEFF", "\u0378", "\uFFFF", "\U0001FAE0" })
            {
                Assert.NotNull(Format.Check(identifier + damage));
                Assert.NotNull(Format.Check(damage + identifier));
                Assert.NotNull(Format.Check(identifier.Insert(identifier.Length / 2, damage)));
            }
        });

    [Fact]
    public void Canonicalise_FarTooLong_IsRefused() =>
        Assert.All(Valid, identifier => Assert.NotNull(Format.Check(string.Concat(Enumerable.Repeat(identifier, 2000)))));

    [Fact]
    public void Canonicalise_Refused_LeavesNothingInTheDestination()
    {
        var destination = Enumerable.Repeat((byte)7, IdentifierFormat.LongestCanonicalForm).ToArray();

        Assert.NotNull(Format.TryCanonicalise(Valid.First() + "\uD800", destination, out var written));

        Assert.Equal(0, written);
        Assert.All(destination, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Canonicalise_ShortDestination_IsWrongUse() =>
        Assert.Throws<ArgumentException>(() => Format.TryCanonicalise("x", new byte[Format.MaximumCanonicalLength - 1], out _));

    [Fact]
    public void Refusal_Message_HasTheRuleAndNotTheIdentifier()
    {
        var identifier = Valid.First() + "\uD800";

        var exception = Assert.Throws<InvalidIdentifierException>(() => Format.Canonicalise(identifier));

        Assert.Same(Format, exception.Format);
        Assert.Contains(exception.Rule.Code, exception.Message, StringComparison.Ordinal);
        Assert.Contains(Format.Name, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Valid.First(), exception.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Any text is refused by a rule or has a form within the limit that is its own form; nothing throws.</summary>
    [Fact]
    public void Canonicalise_AnyText_IsRefusedOrStable()
    {
        var alphabet = "aZ0 -.@:_ëıİßΣς\u0308\u0323\uD800\uDC00\uFF21\u200D\u00AD\u3002éxn".ToCharArray();
        var texts = Gen.ArrayOf(Gen.OneOf(Gen.Elements(alphabet), Gen.Elements(Valid.First().ToCharArray()))).Select(letters => new string(letters));
        Prop.ForAll(texts.ToArbitrary(), IsRefusedOrStable).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), IsRefusedOrStable).QuickCheckThrowOnFailure();
    }

    private IEnumerable<string> Valid => DifferentIdentifiers.Concat(SameIdentifiers.SelectMany(pair => new[] { pair.One, pair.Other }));

    protected string Text(string identifier) => Encoding.UTF8.GetString(Format.Canonicalise(identifier));

    private bool IsRefusedOrStable(string? text)
    {
        var destination = new byte[Format.MaximumCanonicalLength];
        if (Format.TryCanonicalise(text, destination, out var length) is not null)
        {
            return length == 0;
        }

        var canonical = Encoding.UTF8.GetString(destination, 0, length);
        return length > 0 && Text(Again(canonical)) == canonical;
    }
}
