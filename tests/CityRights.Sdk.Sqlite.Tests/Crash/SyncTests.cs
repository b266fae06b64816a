using System.Text.RegularExpressions;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Crash;

/// <summary>
/// A killed process proves little about a power cut: the operating system still holds what it wrote. This looks at the system calls themselves.
/// </summary>
public partial class SyncTests
{
    [LinuxFact("strace")]
    public async Task Append_SystemCalls_SyncBetweenTheLastWriteAndTheAcknowledgement()
    {
        using var file = await StoreFile.CreateAsync();
        var trace = file.Path + ".trace";
        using (var process = Appender.Start(file.Path, callers: 1, batches: 20, "strace", "-f", "-y", "-e", "trace=pwrite64,write,fsync,fdatasync", "-o", trace))
        {
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
        }

        var (acknowledgements, unsynced) = Judge(await File.ReadAllLinesAsync(trace));

        Assert.Equal(20, acknowledgements);
        Assert.Equal(0, unsynced);
    }

    [Fact]
    public void Judge_TraceWithoutASync_CountsIt()
    {
        string[] trace =
        [
            "7 pwrite64(9</x/cityrights.db-wal>, \"..\", 24, 0) = 24",
            "7 fdatasync(9</x/cityrights.db-wal>) = 0",
            "8 write(1<pipe:[1]>, \"acked 00\", 8) = 8",
            "7 pwrite64(9</x/cityrights.db-wal>, \"..\", 24, 24) = 24",
            "7 fdatasync(9</x/cityrights.db-wal> <unfinished ...>",
            "8 write(1<pipe:[1]>, \"acked 01\", 8) = 8",
            "7 <... fdatasync resumed>) = 0",
        ];

        Assert.Equal((2, 1), Judge(trace));
    }

    /// <summary>Counts the acknowledgements, and those before which the log was written and not yet synced. A sync counts from its return.</summary>
    private static (int Acknowledgements, int Unsynced) Judge(IEnumerable<string> trace)
    {
        var (acknowledgements, unsynced, dirty) = (0, 0, true);
        var syncing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in trace)
        {
            var thread = line[..Math.Max(0, line.IndexOf(' ', StringComparison.Ordinal))];
            if (LogWrite().IsMatch(line))
            {
                dirty = true;
            }
            else if (LogSync().IsMatch(line))
            {
                if (line.Contains("unfinished", StringComparison.Ordinal))
                {
                    syncing.Add(thread);
                }
                else
                {
                    dirty = false;
                }
            }
            else if (line.Contains("sync resumed>", StringComparison.Ordinal) && syncing.Remove(thread))
            {
                dirty = false;
            }
            else if (line.Contains("\"acked ", StringComparison.Ordinal))
            {
                acknowledgements++;
                unsynced += dirty ? 1 : 0;
            }
        }

        return (acknowledgements, unsynced);
    }

    [GeneratedRegex(@"p?write(64)?\(\d+<[^>]*-wal>")]
    private static partial Regex LogWrite();

    [GeneratedRegex(@"f(data)?sync\(\d+<[^>]*-wal>")]
    private static partial Regex LogSync();
}
