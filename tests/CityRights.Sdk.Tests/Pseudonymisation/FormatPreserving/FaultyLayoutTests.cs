using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

/// <summary>Formats that break their promises: refused, never a wrong output.</summary>
public class FaultyLayoutTests
{
    [Fact]
    public void Encrypt_LayoutThatNeverHolds_EndsWithItsCode()
    {
        using var service = FormatPreservingServices.Open(new FaultyFormat(new FaultyLayout(numerals: 8, holds: false)));

        Assert.Equal("CRT-PSEUDONYMISATION-025", Assert.Throws<CityRightsException>(() => service.FormatPreserving("register").Encrypt("12345678")).Code);
    }

    [Fact]
    public void Encrypt_LayoutThatWritesNothing_IsRefused()
    {
        using var service = FormatPreservingServices.Open(new FaultyFormat(new FaultyLayout(numerals: 8, holds: true)));

        Assert.Throws<InvalidOperationException>(() => service.FormatPreserving("register").Encrypt("12345678"));
    }

    [Fact]
    public void Encrypt_SpaceBelowAMillion_IsRefused()
    {
        using var service = FormatPreservingServices.Open(new FaultyFormat(new FaultyLayout(numerals: 5, holds: true)));

        Assert.Equal("format-preserving.too-short", service.FormatPreserving("register").TryEncrypt("12345678", new char[8], out _).Rule?.Code);
    }

    [Fact]
    public void Encrypt_NoLayout_IsRefused()
    {
        using var service = FormatPreservingServices.Open(new FaultyFormat(layout: null));

        Assert.Equal("format-preserving.layout", service.FormatPreserving("register").TryEncrypt("12345678", new char[8], out _).Rule?.Code);
        Assert.Null(service.FormatPreserving("register").Decrypt("12345678"));
    }

    [Theory]
    [InlineData(10, 5, false)]
    [InlineData(10, 6, true)]
    [InlineData(2, 19, false)]
    [InlineData(2, 20, true)]
    [InlineData(65_536, 1, false)]
    [InlineData(65_536, 2, true)]
    [InlineData(65_536, 1_000, true)]
    public void IsLargeEnough_Space_IsAMillionOrMore(int radix, int numerals, bool expected) =>
        Assert.Equal(expected, FormatPreservingRules.IsLargeEnough(radix, numerals));

    private sealed class FaultyFormat(CheckedLayout? layout) : IdentifierFormat("faulty", canonicalVersion: 1), ICheckedIdentifier
    {
        public override int MaximumCanonicalLength => 8;

        public override long? ValueSpace => 100_000_000;

        public CheckedLayout? LayoutOf(ReadOnlySpan<byte> text) => layout;

        protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
        {
            bytesWritten = System.Text.Encoding.ASCII.GetBytes(identifier, destination);
            return null;
        }
    }

    private sealed class FaultyLayout(int numerals, bool holds) : CheckedLayout(length: 8, radix: 10, numerals)
    {
        public override bool TryRead(ReadOnlySpan<byte> text, CheckKind check, Span<ushort> numerals) => true;

        public override bool Holds(ReadOnlySpan<ushort> numerals) => holds;

        public override bool TryWrite(ReadOnlySpan<ushort> numerals, CheckKind check, Span<byte> text) => false;
    }
}
