using CityRights;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ParkingPermits.Hosting;

/// <summary>Says what stopped the program in one line that names the fix.</summary>
internal static class Failures
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>The message for a failure that has one; null for a fault of the program itself.</summary>
    public static string? Message(Exception failure) => failure switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        CityRightsException known => $"{known.Message} ({known.Code})",
        SqliteException { SqliteErrorCode: Busy or Locked } =>
            "The database is in use by another program. Stop that one, or name another folder with --data.",
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } =>
            "The database is damaged or no database. Restore it, or delete the data folder to start afresh.",
        SqliteException other => $"The database answers with SQLite's result code {other.SqliteErrorCode}. Check the disk and the folder named with --data.",
        IOException or UnauthorizedAccessException => failure.Message,
        AggregateException { InnerExceptions: var several } when several.Select(Message).ToList() is var messages && !messages.Contains(null) =>
            string.Join(Environment.NewLine, messages),
        _ => null,
    };
}
