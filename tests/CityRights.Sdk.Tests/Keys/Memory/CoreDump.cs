using System.Diagnostics;

namespace CityRights.Tests.Keys;

/// <summary>A core dump of this process, and what is in it.</summary>
internal sealed class CoreDump(string path)
{
    private const int Window = 4 * 1024 * 1024;

    public static async Task<CoreDump> TakeAsync(string folder)
    {
        var prefix = Path.Combine(folder, "core");
        using var gcore = Process.Start(new ProcessStartInfo("gcore", ["-o", prefix, $"{Environment.ProcessId}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (gcore.StandardOutput.ReadToEndAsync(), gcore.StandardError.ReadToEndAsync());
        await gcore.WaitForExitAsync();
        var dump = $"{prefix}.{Environment.ProcessId}";
        Assert.True(gcore.ExitCode == 0 && File.Exists(dump), await output + await error);
        return new(dump);
    }

    /// <summary>How often each pattern is in it.</summary>
    public int[] Count(params byte[][] patterns)
    {
        var counts = new int[patterns.Length];
        var overlap = patterns.Max(static pattern => pattern.Length) - 1;
        var window = new byte[overlap + Window];
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var kept = 0;
        for (long offset = 0; RandomAccess.Read(file, window.AsSpan(kept), offset) is > 0 and var read; offset += read)
        {
            var filled = window.AsSpan(0, kept + read);
            for (var index = 0; index < patterns.Length; index++)
            {
                counts[index] += CountIn(filled, patterns[index], kept);
            }

            var keep = Math.Min(overlap, filled.Length);
            filled[^keep..].CopyTo(window);
            kept = keep;
        }

        return counts;
    }

    /// <summary>Counts what ends in the new part; what ended before was counted then.</summary>
    private static int CountIn(ReadOnlySpan<byte> window, ReadOnlySpan<byte> pattern, int counted)
    {
        var count = 0;
        for (var start = 0; window[start..].IndexOf(pattern) is >= 0 and var found; start += found + 1)
        {
            count += start + found + pattern.Length > counted ? 1 : 0;
        }

        return count;
    }
}
