using System.Globalization;
using CityRights.Keys;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary>A key file in words: whose it is, and a line for each version.</summary>
internal static class KeyFileTable
{
    private static readonly string[] Titles = ["VERSION", "STATE", "CREATED", "SINCE", "FINGERPRINT", "REASON"];

    public static void Write(TextWriter output, KeyFileDescription file)
    {
        var whose = file.Tenant is null ? "for every tenant" : $"for the tenant '{file.Tenant}'";
        var what = file.IsForDevelopment ? "development keys" : "keys";
        output.WriteLine(Printable.Line($"{file.Path}: {what} {whose}"));
        PlainTable.Write(output, Titles, [.. file.Versions.Select(RowOf)]);
    }

    private static string[] RowOf(KeyVersion version) =>
    [
        Numbers.Plain(version.Version),
        version.State.ToString().ToLowerInvariant(),
        DateOf(version.Created),
        DateOf(version.Since),
        version.Fingerprint,
        version.Reason ?? "",
    ];

    public static string DateOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
