using CityRights.Internal;

namespace CityRights.Tests.Internal;

public sealed class BoundedReadTests
{
    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(9, 10, true)]
    [InlineData(10, 10, true)]
    [InlineData(11, 10, false)]
    [InlineData(200_000, 200_000, true)]
    [InlineData(200_001, 200_000, false)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    public async Task ToEnd_Length_IsTakenUpToTheBound(int length, int bound, bool taken)
    {
        var bytes = Enumerable.Range(0, length).Select(at => (byte)at).ToArray();
        using var stream = new MemoryStream(bytes);
        var read = BoundedRead.ToEnd(stream, bound);
        stream.Position = 0;
        var readAsync = await BoundedRead.ToEndAsync(stream, bound, CancellationToken.None);
        Assert.Equal((taken, taken), (read is not null, readAsync is not null));
        Assert.Equal(taken ? bytes : [], read.GetValueOrDefault().ToArray());
        Assert.Equal(taken ? bytes : [], readAsync.GetValueOrDefault().ToArray());
    }
}
