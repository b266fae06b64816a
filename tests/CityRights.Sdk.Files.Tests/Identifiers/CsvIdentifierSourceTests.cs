using System.Text;

namespace CityRights.Files.Tests.Identifiers;

public sealed class CsvIdentifierSourceTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Read_Column_GivesItsValuesInOrder()
    {
        var source = Source("name,id\nAnna,1\n\"Beat, B\",\"2\"\r\n\nZoë,3\n");

        Assert.Equal(["1", "2", "3"], await ReadAsync(source));
        Assert.Equal(new FileInfo(_workshop.Folder.PathOf("in.csv")).Length, source.BytesRead);
    }

    [Fact]
    public async Task Read_AfterAnyPosition_GoesOnBehindIt()
    {
        var source = Source("id\n" + string.Join('\n', Enumerable.Range(0, 50)));
        var all = new List<(string Value, string Position)>();
        await foreach (var one in source.ReadAsync(null, default))
        {
            all.Add((one.Identifier.ToString(), one.Position));
        }

        for (var index = 0; index < all.Count; index++)
        {
            Assert.Equal(all.Skip(index + 1).Select(one => one.Value), await ReadAsync(source, all[index].Position));
        }
    }

    [Fact]
    public async Task Read_EncodingAndDelimiter_AreThoseDeclared()
    {
        var path = _workshop.Folder.PathOf("in.csv");
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes("naam;id\nZoë;é1\n"));

        Assert.Equal(["é1"], await ReadAsync(new(new() { Input = path, Column = "id", Delimiter = ';', Encoding = Encoding.Latin1 })));
    }

    [Theory]
    [InlineData("", "CRT-FILES-110")]
    [InlineData("name\nx\n", "CRT-FILES-121")]
    [InlineData("id,id\nx,y\n", "CRT-FILES-121")]
    [InlineData("id,name\nx\n", "CRT-FILES-122")]
    [InlineData("id,name\nx,y,z\n", "CRT-FILES-122")]
    [InlineData("id,name\nca\"nary,y\n", "CRT-FILES-122")]
    [InlineData("id\n\"canary\n", "CRT-FILES-114")]
    public async Task Read_NotSound_StopsWithItsCodeAndNoValue(string text, string code)
    {
        var exception = await Assert.ThrowsAsync<FileProjectionException>(() => ReadAsync(Source(text)));

        Assert.Equal(code, exception.Code);
        Assert.DoesNotContain("nary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileMissing_StopsWithItsCode()
    {
        var source = new CsvIdentifierSource(new() { Input = _workshop.Folder.PathOf("none.csv"), Column = "id" });

        Assert.Null(source.Fingerprint);
        Assert.Equal("CRT-FILES-101", (await Assert.ThrowsAsync<FileProjectionException>(() => ReadAsync(source))).Code);
    }

    [Fact]
    public void Fingerprint_ChangedFileOrOtherColumn_Differs()
    {
        var source = Source("id,name\n1,a\n");
        var before = source.Fingerprint;

        Assert.Equal(before, Source("id,name\n1,a\n", write: false).Fingerprint);
        Assert.NotEqual(before, Source("", column: "name", write: false).Fingerprint);
        Assert.NotEqual(before, Source("id,name\n1,a\n2,b\n").Fingerprint);
    }

    [Fact]
    public void Constructor_NotReadable_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new CsvIdentifierSource(new() { Input = " ", Column = "id" }));
        Assert.Throws<ArgumentException>(() => new CsvIdentifierSource(new() { Input = "x", Column = "" }));
        Assert.Throws<ArgumentException>(() => new CsvIdentifierSource(new() { Input = "x", Column = "id", Delimiter = 'x' }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsvIdentifierSource(new() { Input = "x", Column = "id", MaxRecordLength = 1 }));
    }

    public void Dispose() => _workshop.Dispose();

    private CsvIdentifierSource Source(string text, string column = "id", bool write = true)
    {
        var path = _workshop.Folder.PathOf("in.csv");
        if (write)
        {
            _workshop.Folder.Write("in.csv", text);
        }

        return new(new() { Input = path, Column = column });
    }

    private static async Task<List<string>> ReadAsync(CsvIdentifierSource source, string? after = null)
    {
        var values = new List<string>();
        await foreach (var one in source.ReadAsync(after, default))
        {
            values.Add(one.Identifier.ToString());
        }

        return values;
    }
}
