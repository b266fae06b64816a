using System.Globalization;

namespace CityRights.Tool.Terminal;

/// <summary>Numbers for people: thousands are grouped by commas, whatever the machine's culture.</summary>
internal static class Numbers
{
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number that is a name, such as a version.</summary>
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Count(number)} {noun}s";

    public static string Rows(long rows) => Of(rows, "row");

    public static string Rate(double? rowsPerSecond) =>
        rowsPerSecond is { } rate ? $"{Count((long)Math.Round(rate))} rows/s" : "- rows/s";

    public static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    /// <summary>How long something took: in seconds while these say more.</summary>
    public static string Took(TimeSpan time) => time.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : $"{Duration(time)} min";

    public static string Remaining(TimeSpan? time) => $"ETA {(time is { } left ? Duration(left) : "-:--")}";
}
