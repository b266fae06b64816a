using System.Diagnostics;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Crash;

/// <summary>A process that appends is killed at a random moment, again and again, on one database.</summary>
public class KillTests
{
    private const int Rounds = 100;
    private const int RelinkRounds = 25;

    [LinuxFact]
    public async Task Append_ProcessKilledAtRandomMoments_LosesNothingAcknowledgedAndKeepsNothingHalf()
    {
        using var file = await StoreFile.CreateAsync();
        var acknowledged = new List<string>();
        var random = new Random(20261123);

        for (var round = 0; round < Rounds; round++)
        {
            acknowledged.AddRange(await AppendUntilKilledAsync(file.Path, killAfter: random.Next(1, 60)));
        }

        Assert.True(acknowledged.Count >= Rounds);
        Assert.Equal("ok", file.Ask("PRAGMA integrity_check"));
        Assert.All(acknowledged, id => Assert.Equal(1L, file.Ask($"SELECT count(*) FROM cityrights_change WHERE event_id = x'{id}'")));

        // A batch has two events, one outbox row and one log row of a person of its own.
        Assert.Equal(0L, file.Ask(
            """
            SELECT count(*) FROM cityrights_person p
            WHERE (SELECT count(*) FROM cityrights_change c WHERE c.person = p.number) <> 2
               OR (SELECT count(*) FROM cityrights_outbox o WHERE o.person = p.number) <> 1
               OR (SELECT count(*) FROM cityrights_log l WHERE l.person = p.number) <> 1
               OR (SELECT count(*) FROM cityrights_reference r WHERE r.person = p.number) <> 1
            """));
    }

    [LinuxFact]
    public async Task Relink_ProcessKilledAtRandomMoments_LosesNoLinkAndDoublesNobody()
    {
        using var file = await StoreFile.CreateAsync();
        var linked = new List<string>();
        var random = new Random(20261127);

        for (var round = 0; round < RelinkRounds; round++)
        {
            using var process = Appender.StartRelinking(file.Path, callers: 4);
            linked.AddRange(await LinesUntilKilledAsync(process, "linked ", lineLength: 47, killAfter: random.Next(1, 60)));
        }

        Assert.True(linked.Count >= RelinkRounds);
        Assert.Equal("ok", file.Ask("PRAGMA integrity_check"));
        Assert.All(linked, reference => Assert.Equal(1L, file.Ask($"SELECT count(*) FROM cityrights_reference WHERE reference = x'{reference}'")));

        // A person has the old reference, and where the link was committed the new one: never a new one alone, never one that leads to two.
        Assert.Equal(0L, file.Ask(
            """
            SELECT count(*) FROM cityrights_person p
            WHERE (SELECT count(*) FROM cityrights_reference r WHERE r.person = p.number AND substr(r.reference, 1, 4) = x'00000001') <> 1
               OR (SELECT count(*) FROM cityrights_reference r WHERE r.person = p.number AND substr(r.reference, 1, 4) = x'00000002') > 1
            """));
        Assert.Equal(0L, file.Ask("SELECT count(*) - count(DISTINCT reference) FROM cityrights_reference"));
    }

    /// <summary>The ids that were acknowledged before the kill; the pipe keeps what the dead process had written.</summary>
    private static async Task<List<string>> AppendUntilKilledAsync(string database, int killAfter)
    {
        using var process = Appender.Start(database, callers: 4);
        return await LinesUntilKilledAsync(process, "acked ", lineLength: "acked  ".Length + 64, killAfter);
    }

    private static async Task<List<string>> LinesUntilKilledAsync(Process process, string prefix, int lineLength, int killAfter)
    {
        var ids = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Length == lineLength && line.StartsWith(prefix, StringComparison.Ordinal))
            {
                ids.AddRange(line.Split(' ')[1..]);
            }

            if (--killAfter == 0)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        return ids;
    }
}
