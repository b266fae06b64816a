using CityRights.Tool.Terminal;

namespace CityRights.Tool.Tests.Terminal;

public class PrintableTests
{
    [Theory]
    [InlineData("plain 'ü' € 日", "plain 'ü' € 日")]
    [InlineData("two\nlines\r", "two\\u000Alines\\u000D")]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("turn\u202Eed", "turn\\u202Eed")]
    [InlineData("next\u2028line", "next\\u2028line")]
    [InlineData("", "")]
    public void Line_WhatCouldMoveTheCursor_IsWrittenAsItsCodePoint(string text, string expected) =>
        Assert.Equal(expected, Printable.Line(text));
}
