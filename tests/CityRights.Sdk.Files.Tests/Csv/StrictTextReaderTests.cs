using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CityRights.Files.Tests.Csv;

public class StrictTextReaderTests
{
    [Theory]
    [InlineData("a,b\n1,é\n", "a,b\n1,é\n")]
    [InlineData("\uFEFFa,b\n", "a,b\n")]
    [InlineData("\uFEFF", "")]
    [InlineData("", "")]
    [InlineData("a\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("😀", "😀")]
    public async Task Read_Utf8_GivesTheTextWithoutItsMark(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        var ahead = new StrictTextReader(new MemoryStream(bytes), Encoding.UTF8);
        await ahead.FillAsync(default);
        Assert.Equal(expected, await ahead.ReadToEndAsync());
        Assert.Equal(expected, new StrictTextReader(new MemoryStream(bytes), Encoding.UTF8).ReadToEnd());
    }

    [Property]
    public bool Read_AnyTextInAnyPieces_GivesTheText(string? written, PositiveInt piece, PositiveInt buffer)
    {
        var text = string.Concat((written ?? "").EnumerateRunes().Where(rune => rune.Value is not (0 or '\r' or '\uFEFF'))) + "é😀\r\n";
        using var reader = new StrictTextReader(new Dribble(Encoding.UTF8.GetBytes(text), piece.Get), Encoding.UTF8);
        var read = new StringBuilder();
        var chars = new char[1 + (buffer.Get % 7)];
        for (var count = 1; count > 0; read.Append(chars, 0, count))
        {
            count = reader.Read(chars, 0, chars.Length);
        }

        return read.ToString() == text;
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xE9, 0x0A }, 2)]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0x0A, 0xC3 }, 3)]
    [InlineData(new byte[] { 0xE9 }, 1)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xED, 0xA0, 0x80 }, 2)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xC0, 0x80 }, 2)]
    public void Read_BytesThatAreNotUtf8_NamesTheLine(byte[] bytes, long line)
    {
        foreach (var piece in (int[])[1, 2, 100])
        {
            var thrown = Assert.Throws<FileProjectionException>(() => new StrictTextReader(new Dribble(bytes, piece), Encoding.UTF8).ReadToEnd());

            Assert.Equal(("CRT-FILES-111", line), (thrown.Code, thrown.Line));
        }
    }

    [Fact]
    public void Read_FarDown_StillNamesTheLine()
    {
        var text = string.Concat(Enumerable.Range(1, 50_000).Select(line => $"{line},é\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0xE9];

        Assert.Equal(50_001, Assert.Throws<FileProjectionException>(() => new StrictTextReader(new MemoryStream(bytes), Encoding.UTF8).ReadToEnd()).Line);
    }

    [Fact]
    public void Read_DeclaredLatin1_GivesTheText() =>
        Assert.Equal("Montjuïc\n", new StrictTextReader(new MemoryStream(Encoding.Latin1.GetBytes("Montjuïc\n")), Encoding.Latin1).ReadToEnd());

    [Fact]
    public void Read_DeclaredUtf16_GivesTheTextWithoutItsMark()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,é\n")];

        Assert.Equal("a,é\n", new StrictTextReader(new MemoryStream(bytes), Encoding.Unicode).ReadToEnd());
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xFF, 0xFE, 0x61, 0x00 })]
    [InlineData("utf-8", new byte[] { 0xFE, 0xFF, 0x00, 0x61 })]
    [InlineData("utf-8", new byte[] { 0xFF, 0xFE, 0x00, 0x00 })]
    [InlineData("iso-8859-1", new byte[] { 0xEF, 0xBB, 0xBF, 0x61 })]
    public void Read_MarkOfAnotherEncoding_IsRefused(string encoding, byte[] bytes)
    {
        foreach (var piece in (int[])[1, 100])
        {
            var reader = new StrictTextReader(new Dribble(bytes, piece), Encoding.GetEncoding(encoding));

            Assert.Equal("CRT-FILES-111", Assert.Throws<FileProjectionException>(() => reader.ReadToEnd()).Code);
        }
    }

    [Theory]
    [InlineData("a\n\0b", "CRT-FILES-112", 2)]
    [InlineData("a\nb\rc", "CRT-FILES-113", 2)]
    [InlineData("a\r\nb\r", "CRT-FILES-113", 2)]
    [InlineData("\"a\rb\",c\n", "CRT-FILES-113", 1)]
    [InlineData("a\r\r\nb", "CRT-FILES-113", 1)]
    public void Read_WhatReadersTakeDifferently_NamesTheLine(string text, string code, long line)
    {
        foreach (var piece in (int[])[1, 2, 3, 100])
        {
            var thrown = Assert.Throws<FileProjectionException>(() => new StrictTextReader(new Dribble(Encoding.UTF8.GetBytes(text), piece), Encoding.UTF8).ReadToEnd());

            Assert.Equal((code, line), (thrown.Code, thrown.Line));
        }
    }
}
