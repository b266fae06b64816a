using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Iban;

/// <summary>What <see cref="CheckedLayout"/> promises of IBANs, for every country of the registry.</summary>
public class IbanLayoutTests
{
    private static readonly ICheckedIdentifier Checked = (ICheckedIdentifier)IdentifierFormats.Iban;

    [Fact]
    public void Layout_OfEveryExample_ReadsAndWritesItBack() =>
        Assert.All(RegistryExamples.All, example =>
        {
            var (layout, numerals) = Read(example, CheckKind.Right);

            Assert.True(layout.Holds(numerals));
            Assert.Equal(example, Write(layout, numerals, CheckKind.Right));
            Assert.True(Math.Pow(layout.Radix, layout.Numerals) >= 1e6);
        });

    [Fact]
    public void WrongCheck_OfEveryExample_IsRefusedAndReadBack() =>
        Assert.All(RegistryExamples.All, example =>
        {
            var (layout, numerals) = Read(example, CheckKind.Right);

            var wrong = Write(layout, numerals, CheckKind.Wrong);

            Assert.Equal("iban.check", IdentifierFormats.Iban.Check(wrong)?.Code);
            var (again, back) = Read(wrong, CheckKind.Wrong);
            Assert.Same(layout, again);
            Assert.Equal(numerals, back);
            Assert.False(layout.TryRead(Encoding.ASCII.GetBytes(wrong), CheckKind.Right, back));
            Assert.False(layout.TryRead(Encoding.ASCII.GetBytes(example), CheckKind.Wrong, back));
        });

    /// <summary>Free parts as a cipher makes them: any numerals that the layout holds, none of which ever becomes a valid IBAN.</summary>
    [Fact]
    public void WrongCheck_OfAnyFreePart_IsNeverValidAndReadBack()
    {
        var random = new Random(1);
        var held = 0;
        foreach (var example in RegistryExamples.All)
        {
            var layout = Checked.LayoutOf(Encoding.ASCII.GetBytes(example))!;
            for (var round = 0; round < 1000; round++)
            {
                var numerals = Enumerable.Range(0, layout.Numerals).Select(_ => (ushort)random.Next(layout.Radix)).ToArray();
                if (!layout.Holds(numerals))
                {
                    continue;
                }

                held++;
                var wrong = Write(layout, numerals, CheckKind.Wrong);
                Assert.NotNull(IdentifierFormats.Iban.Check(wrong));
                Assert.Equal(numerals, Read(wrong, CheckKind.Wrong).Numerals);
            }
        }

        Assert.InRange(held, RegistryExamples.All.Length * 500, RegistryExamples.All.Length * 1000);
    }

    [Fact]
    public void Layout_OfEveryCountry_HoldsAtLeastHalf() =>
        Assert.All(RegistryExamples.All, example =>
        {
            if (Checked.LayoutOf(Encoding.ASCII.GetBytes(example)) is IbanMixedLayout mixed)
            {
                Assert.InRange(mixed.Share, 0.5, 1);
            }
        });

    [Theory]
    [InlineData("")]
    [InlineData("NL9")]
    [InlineData("US91ABNA0417164300")]
    [InlineData("nl91ABNA0417164300")]
    [InlineData("\u00C3\u009191ABNA0417164300")]
    public void LayoutOf_WhatIsNone_IsNull(string text) => Assert.Null(Checked.LayoutOf(Encoding.Latin1.GetBytes(text)));

    [Theory]
    [InlineData("NL91ABNA041716430")]
    [InlineData("NL91ABNA04171643000")]
    [InlineData("NL91ABN10417164300")]
    [InlineData("NLA1ABNA0417164300")]
    [InlineData("NL90ABNA0417164300")]
    public void TryRead_WhatIsNone_IsFalse(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        var layout = Checked.LayoutOf(bytes)!;

        Assert.False(layout.TryRead(bytes, CheckKind.Right, new ushort[layout.Numerals]));
        Assert.False(layout.TryRead(bytes, CheckKind.Wrong, new ushort[layout.Numerals]));
    }

    private static (CheckedLayout Layout, ushort[] Numerals) Read(string text, CheckKind check)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        var layout = Checked.LayoutOf(bytes)!;
        var numerals = new ushort[layout.Numerals];
        Assert.True(layout.TryRead(bytes, check, numerals));
        return (layout, numerals);
    }

    private static string Write(CheckedLayout layout, ushort[] numerals, CheckKind check)
    {
        var text = new byte[layout.Length];
        Assert.True(layout.TryWrite(numerals, check, text));
        return Encoding.ASCII.GetString(text);
    }
}
