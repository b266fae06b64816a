using System.Diagnostics;

namespace CityRights.Sqlite.Crash;

/// <summary>Runs the appending process.</summary>
internal static class Appender
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "CityRights.Sdk.Sqlite.Appender.dll");

    /// <summary>Appends and leads each person to a second key version.</summary>
    internal static Process StartRelinking(string database, int callers) =>
        Start(["dotnet", Assembly, database, callers.ToString(System.Globalization.CultureInfo.InvariantCulture), "relink"]);

    internal static Process Start(string database, int callers, int? batches = null, params string[] under)
    {
        string[] command = [.. under, "dotnet", Assembly, database, callers.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (batches is { } count)
        {
            command = [.. command, count.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        }

        return Start(command);
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }
}
