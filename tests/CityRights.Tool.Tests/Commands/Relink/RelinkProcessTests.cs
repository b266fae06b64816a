using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Relink;

/// <summary>Runs over a database that takes a while, as processes that are killed and interrupted.</summary>
public sealed class RelinkProcessTests
{
    private const int Count = 40_001;

    [LinuxFact]
    public async Task Relink_ServiceHoldsTheDatabase_IsRefusedWithTheFix()
    {
        await using var city = await RelinkFixture.CreateAsync(2);
        await using var service = city.Open();
        await service.OpenAsync();
        using var process = ToolProcess.Start(city.Folder, city.Args());

        var (code, output, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Empty(output);
        Assert.Contains("in use by another process", error, StringComparison.Ordinal);
        Assert.Contains("CRT-SQLITE-010", error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Relink_KilledInTheMiddleAgainAndAgain_GoesOnAndLinksEverybodyOnce()
    {
        await using var city = await RelinkFixture.CreateAsync(Count);
        var checkpoints = RelinkCheckpoints.InFile(city.Checkpoint);
        var done = 0L;
        var kills = 0;
        for (var round = 0; round < 6; round++)
        {
            using var process = ToolProcess.Start(city.Folder, city.Args());
            var reached = await PassedAsync(process, checkpoints, done);
            if (!process.HasExited)
            {
                process.Signal("KILL");
                kills++;
            }

            await process.EndAsync();

            // It began where the one before it had been: what was done stays done.
            Assert.True(process.HasExited && (reached is null || reached > done));
            if (reached is null)
            {
                break;
            }

            done = reached.Value;
            Assert.True((await city.CountAsync())[1].Rows >= done);
        }

        using var last = ToolProcess.Start(city.Folder, city.Args());
        var (code, _, error) = await last.EndAsync();

        Assert.True(code == 0, error);
        Assert.True(kills > 1, "The run was over before it could be killed twice.");
        Assert.Equal(Count - 1, await city.FoundAsync(Count));
        Assert.Equal([new(1, Count, 1), new(2, Count - 1, Count - 1)], await city.CountAsync());
        Assert.False(File.Exists(city.Checkpoint));
    }

    [LinuxFact]
    public async Task Relink_Interrupted_SaysThatItGoesOnAndDoes()
    {
        await using var city = await RelinkFixture.CreateAsync(Count);
        var checkpoints = RelinkCheckpoints.InFile(city.Checkpoint);
        using (var process = ToolProcess.Start(city.Folder, city.Args()))
        {
            await PassedAsync(process, checkpoints, 0);
            process.Signal("INT");
            var (code, output, error) = await process.EndAsync();
            Assert.Equal(130, code);
            Assert.Empty(output);
            Assert.Matches("^cityrights: Interrupted after [0-9,]+ rows\\. What is done stands; the same command again goes on from there\\.\n$", error);
        }

        using var again = ToolProcess.Start(city.Folder, city.Args());
        var (end, _, text) = await again.EndAsync();

        Assert.Equal(0, end);
        Assert.Contains(", resumed.", text, StringComparison.Ordinal);
        Assert.Contains("Read 40,000 rows: 40,000 linked", text, StringComparison.Ordinal);
    }

    /// <summary>Waits until the run has passed a checkpoint; how many rows were done then, or null where the run ended before.</summary>
    private static async Task<long?> PassedAsync(ToolProcess process, RelinkCheckpoints checkpoints, long done)
    {
        while (!process.HasExited)
        {
            if (await checkpoints.LoadAsync(default) is { } checkpoint && checkpoint.Counts.Read > done)
            {
                return checkpoint.Counts.Read;
            }

            await Task.Delay(5);
        }

        return null;
    }
}
