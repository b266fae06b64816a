using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers.EMail;

/// <summary>The samples of RFC 3492, section 7.1, that are in lower case.</summary>
public class PunycodeTests
{
    [Theory]
    [InlineData("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb")]
    [InlineData("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b")]
    [InlineData("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa")]
    [InlineData("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l")]
    [InlineData("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b")]
    [InlineData("パフィーdeルンバ", "de-jg4avhby1noc0d")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    public void Encode_SampleOfTheRfc_IsAsPrinted(string text, string expected)
    {
        Span<byte> encoded = stackalloc byte[100];
        var length = Punycode.Encode(text, encoded);
        Assert.Equal(expected, Encoding.ASCII.GetString(encoded[..length]));

        Span<char> decoded = stackalloc char[100];
        Assert.Equal(text, decoded[..Punycode.Decode(encoded[..length], decoded)].ToString());
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("egbpdaj6bu4bxfgehfvwx9")]
    [InlineData("de-!")]
    [InlineData("de-WW4C")]
    [InlineData("")]
    public void Decode_WhatIsNone_IsRefused(string text)
    {
        Span<char> decoded = stackalloc char[100];

        Assert.Equal(0, Punycode.Decode(Encoding.ASCII.GetBytes(text), decoded));
    }

    [Fact]
    public void Encode_DestinationTooShort_IsRefused()
    {
        Span<byte> encoded = stackalloc byte[14];

        Assert.Equal(0, Punycode.Encode("そのスピードで", encoded));
        Assert.Equal(0, Punycode.Encode("abcdefghijklmno", encoded));
        Assert.Equal(0, Punycode.Encode("abcdefghijklmn", encoded));
    }

    [Fact]
    public void Decode_LongerThanALabel_IsRefused()
    {
        Span<char> decoded = stackalloc char[200];

        Assert.Equal(0, Punycode.Decode(Encoding.ASCII.GetBytes(new string('a', 64)), decoded));
    }
}
