using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CityRights.Files.Tests.Csv;

public class CsvRecordReaderTests
{
    private const int Limit = 4096;

    /// <summary>The fast reader finds the same records, on the same lines, as the slow one, wherever its buffer happens to end.</summary>
    [Property(MaxTest = 300)]
    public Property Read_AnyTable_AgreesWithTheReference() => Prop.ForAll(Tables().ToArbitrary(), Gen.Elements(",", ";", "\t").ToArbitrary(), Gen.Elements("\n", "\r\n").ToArbitrary(), (table, delimiter, newLine) =>
    {
        var text = ReferenceCsv.Write(table, delimiter[0], newLine, field => field.Length % 2 == 1 || field.AsSpan().ContainsAny($"\"\r\n{delimiter}"));
        var expected = ReferenceCsv.Parse(text, delimiter[0]);
        var read = ReadAll(text, delimiter[0], piece: 1 + (text.Length % 97));
        Assert.Equal(expected.Select(record => Show(record.Fields, record.Line)), read.Select(record => Show(record.Fields, record.Line)));
        Assert.DoesNotContain(read, record => record.Stray);
    });

    /// <summary>Of any text, sound or not: it is refused, or a row of it is reported, or every record is what the slow reader finds.</summary>
    [Property(MaxTest = 1000)]
    public Property Read_AnyText_IsNeverTakenDifferently() => Prop.ForAll(Texts().ToArbitrary(), text =>
    {
        try
        {
            var read = ReadAll(text, ',', piece: 1 + (text.Length % 31));
            var expected = ReferenceCsv.Parse(text, ',');
            return read.Any(record => record.Stray)
                || (expected.Count == read.Count && expected.Zip(read).All(pair => pair.First.Fields.SequenceEqual(pair.Second.Fields) && pair.First.Line == pair.Second.Line));
        }
        catch (FileProjectionException)
        {
            return true;
        }
    });

    /// <summary>The library's reader took CRLF for two line ends, and every later line feed for text, when its first piece ended between the two.</summary>
    [Fact]
    public void Read_FirstPieceEndsInsideALineEnd_TakesItForOne()
    {
        var text = string.Concat(Enumerable.Repeat("aaaaaaaaaaaaaaaa,b\r\n", 300));
        for (var piece = 1; piece < 64; piece++)
        {
            var read = ReadAll(text, ',', piece);

            Assert.Equal(300, read.Count);
            Assert.All(read, record => Assert.Equal("aaaaaaaaaaaaaaaa|b", string.Join('|', record.Fields)));
        }
    }

    [Fact]
    public void Read_LineBreaksInQuotes_CountForLineNumbers() =>
        Assert.Equal([1L, 2, 5, 6], ReadAll("a,b\n\"1\n\n2\",x\n3,4\r\n\"5\r\n6\",7\n", ',').Select(record => record.Line));

    [Fact]
    public void Read_BlankLines_AreNoRecordsButCount() =>
        Assert.Equal([1L, 3, 6], ReadAll("a,b\n\n1,2\n\r\n\n3,4\n\n", ',').Select(record => record.Line));

    [Fact]
    public void Read_BlankLinesOfOneColumn_AreRecords() =>
        Assert.Equal([1L, 2, 3], ReadAll("a\n\n1\n", ',').Select(record => record.Line));

    [Fact]
    public void Read_LineThatBeginsWithANumberSign_IsARecord() =>
        Assert.Equal(["a|b", "#1|2"], ReadAll("a,b\n#1,2\n", ',').Select(record => string.Join('|', record.Fields)));

    [Theory]
    [InlineData("a,b\n\"1\"2,3\n4,5\n", 2)]
    [InlineData("a,b\n1,2\n\"3,4\n5,6\n", 3)]
    [InlineData("a,b\n1,\"2\n", 2)]
    [InlineData("\"a,b\n", 1)]
    [InlineData("a,b\n\"1\" ,2\n", 2)]
    public void Read_QuotesThatDoNotMatch_NamesTheLine(string text, long line)
    {
        var thrown = Assert.Throws<FileProjectionException>(() => ReadAll(text, ','));

        Assert.Equal(("CRT-FILES-114", line), (thrown.Code, thrown.Line));
        Assert.Null(thrown.InnerException);
    }

    [Theory]
    [InlineData("a,b\n1\"2,3\n", true)]
    [InlineData("a,b\n1,2\"\n", true)]
    [InlineData("a,b\n \"1\",2\n", true)]
    [InlineData("a,b\n\"1\",\"2\"\n", false)]
    [InlineData("a,b\n\"1\"\"\",\"\"\"2\"\r\n", false)]
    [InlineData("a,b\n\"\",\"\"\n", false)]
    [InlineData("a,b\n\"1,2\",3\"\n", true)]
    [InlineData("a,b\n,\"\"\n", false)]
    public void HasStrayQuote_InsideAFieldWithoutQuotes_IsSeen(string text, bool expected) =>
        Assert.Equal(expected, ReadAll(text, ',')[1].Stray);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_EndlessLine_IsRefusedAfterTheLimit(bool quoted)
    {
        using var endless = new Endless(quoted);
        using var text = new StrictTextReader(endless, Encoding.UTF8);
        var thrown = await Assert.ThrowsAsync<FileProjectionException>(async () =>
        {
            await using var records = await CsvRecordReader.OpenAsync(text, ',', Limit, default);
            while (await records.ReadAsync(default))
            {
            }
        });

        Assert.Equal(("CRT-FILES-115", 2), (thrown.Code, thrown.Line));
        Assert.InRange(endless.Given, Limit, Limit + (1 << 18));
    }

    private static List<(List<string> Fields, long Line, bool Stray)> ReadAll(string text, char delimiter, int piece = 100_000)
    {
        using var reader = new StrictTextReader(new Dribble(Encoding.UTF8.GetBytes(text), piece), Encoding.UTF8);
        return ReadAll(reader, delimiter).GetAwaiter().GetResult();
    }

    private static async Task<List<(List<string> Fields, long Line, bool Stray)>> ReadAll(StrictTextReader reader, char delimiter)
    {
        var read = new List<(List<string>, long, bool)>();
        await using var records = await CsvRecordReader.OpenAsync(reader, delimiter, Limit, default);
        while (await records.ReadAsync(default))
        {
            read.Add(([.. Enumerable.Range(0, records.FieldCount).Select(index => records.GetField(index).ToString())], records.Line, records.HasStrayQuote()));
        }

        return read;
    }

    private static string Show(IEnumerable<string> fields, long line) => $"{line}: {string.Join('|', fields)}";

    private static Gen<List<List<string>>> Tables() =>
        from rows in Gen.Choose(1, 60)
        from table in Gen.ListOf(Gen.NonEmptyListOf(Gen.ListOf(Gen.Elements("a", "bb", "é", "\"", ",", ";", "\t", "\n", "\r\n", " ", "#", "'", "x\"y", "=1", "longer text that fills a vector")).Select(parts => string.Concat(parts.Take(4)))), rows)
        select table.Select(record => record.ToList()).ToList();

    private static Gen<string> Texts() =>
        Gen.NonEmptyListOf(Gen.Frequency(
                (6, Gen.Elements("a", "bb", "1", ",", ",", "\n", "\"", "\"\"")),
                (1, Gen.Elements("\r\n", " ", "#", "é", "\"a\"", ",\"", "\",", "\"\n", "longer text that fills a whole vector of it"))))
            .Select(string.Concat);

    private sealed class Endless(bool quoted) : Stream
    {
        private static readonly byte[] Head = "a,b\n"u8.ToArray();

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'y');
            if (Given == 0)
            {
                Head.CopyTo(buffer);
                buffer[Head.Length] = quoted ? (byte)'"' : (byte)'y';
            }

            Given += buffer.Length;
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
