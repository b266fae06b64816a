namespace CityRights.Files.Tests;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryCollection;

/// <summary>Memory does not grow with the file. Run alone, because allocations are counted for the whole process.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public async Task Run_TenTimesTheRows_AllocatesNoMore()
    {
        await MeasureAsync(1_000);
        var small = await MeasureAsync(20_000);

        var large = await MeasureAsync(200_000);

        // Rows that cost anything would cost megabytes here: 180,000 of them at the 24 bytes of the smallest object are 4 MB.
        Assert.InRange(large - small, long.MinValue, 1 << 20);
    }

    public void Dispose() => _workshop.Dispose();

    private async Task<long> MeasureAsync(int rows)
    {
        var input = _workshop.Folder.PathOf("in.csv");
        await using (var file = File.CreateText(input))
        {
            await file.WriteLineAsync(Workshop.Header);
            for (var row = 0; row < rows; row++)
            {
                await file.WriteLineAsync($"{row},{row % 100},\"quarter, {row % 34}\",Rex");
            }
        }

        var options = new CsvProjectionOptions { Input = input, Output = _workshop.Output, Policy = Workshop.Policy, Purpose = "statistics", Overwrite = true };
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await _workshop.Projector.RunAsync(options);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(rows, result.RowsWritten);
        return allocated;
    }
}
