using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite;

/// <summary>The one place that makes the package's exceptions. No message holds a value from a row.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpenCode = 14;
    private const int NotADatabase = 26;

    internal static CityRightsException Owned(string file) => new(
        "CRT-SQLITE-010",
        $"The database '{file}' is in use by another process. One process owns the file: stop the other one, do the work through its API, or raise OwnershipWait.")
    {
        IsOutage = true,
    };

    internal static CityRightsException SchemaMissing(string file) => new(
        "CRT-SQLITE-011",
        $"The database '{file}' has no CityRights schema, or an older one. Apply it with SqliteSchema.EnsureAsync(...) or UseSqlite(..., o => o.EnsureSchema = true).");

    internal static CityRightsException SchemaTooNew(string file) => new(
        "CRT-SQLITE-012", $"The database '{file}' was made by a later version of CityRights.Sdk.Sqlite. Update the package; nothing was changed.");

    internal static CityRightsException TenantOpen(string file) => new(
        "CRT-SQLITE-013", $"This process has opened a store of this kind for the tenant in '{file}' already. Share that store: two would not see each other's writes in memory.");

    internal static CityRightsException Gone(string file) => new(
        "CRT-SQLITE-035", $"The file '{file}' was deleted or moved while it was open; nothing of this call was stored. Put it back from a backup and start the service again.");

    internal static CityRightsException CheckpointBusy() => new(
        "CRT-SQLITE-020",
        "The rows are erased, but another reader kept the old pages alive, so that they are not yet overwritten on disk. Close other readers of the file and erase again.");

    internal static ObjectDisposedException Closed(string store = nameof(SqliteConsentStore)) => new(store);

    internal static CityRightsException CannotOpen(string file, Exception failure) => new(
        "CRT-SQLITE-032", $"The file '{file}' cannot be opened for writing. Check that its folder exists and that the service may write there.", failure)
    {
        IsOutage = true,
    };

    internal static CityRightsException Wrap(SqliteException failure, string file) => failure.SqliteErrorCode switch
    {
        Full => new("CRT-SQLITE-030", $"The disk that holds '{file}' is full. Nothing of this call was stored; free space and try again.", failure) { IsOutage = true },
        Corrupt or NotADatabase => new(
            "CRT-SQLITE-031", $"The file '{file}' is damaged or not a SQLite database. Restore it from a backup; it was not changed.", failure),
        ReadOnly or CannotOpenCode => CannotOpen(file, failure),
        Busy or Locked => new("CRT-SQLITE-033", $"Another program holds a lock on '{file}'. Close it and try again.", failure) { IsOutage = true },
        InputOutput => new("CRT-SQLITE-034", $"Reading or writing '{file}' failed. Check the disk; what was acknowledged before is kept.", failure) { IsOutage = true },
        _ => new("CRT-SQLITE-039", $"SQLite refused an operation on '{file}' (result code {failure.SqliteErrorCode}/{failure.SqliteExtendedErrorCode}).", failure),
    };
}
