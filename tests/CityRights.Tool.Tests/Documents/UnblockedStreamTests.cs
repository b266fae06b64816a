using CityRights.Tool.Documents;

namespace CityRights.Tool.Tests.Documents;

public class UnblockedStreamTests
{
    [Fact]
    public async Task Read_ThatNeverAnswers_StopsWhenAsked()
    {
        using var release = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var stream = new UnblockedStream(new SilentStream(release));
        var buffer = new byte[16];
        var reading = stream.ReadAsync(buffer, stop.Token).AsTask();
        Assert.False(reading.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        release.Set();
        Assert.Equal(new byte[16], buffer);
    }

    [Fact]
    public async Task Read_ThatAnswers_GivesItsBytes()
    {
        await using var stream = new UnblockedStream(new MemoryStream([1, 2, 3]));
        var buffer = new byte[16];

        Assert.Equal(3, await stream.ReadAsync(buffer));
        Assert.Equal([1, 2, 3], buffer[..3]);
        Assert.Equal(0, await stream.ReadAsync(buffer));
    }

    /// <summary>Waits as a terminal does on which nobody types, then writes all over its buffer.</summary>
    private sealed class SilentStream(ManualResetEventSlim release) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            release.Wait();
            buffer.AsSpan(offset, count).Fill(0xFF);
            return count;
        }
    }
}
