using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CityRights.Sqlite;

internal sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    internal static IEnumerable<string> Problems(SqliteStoreOptions options)
    {
        if (Parse(options.ConnectionString) is not { } parsed)
        {
            yield return Problem("CRT-SQLITE-001", "ConnectionString is empty or not a SQLite connection string; pass for example \"Data Source=cityrights.db\" to UseSqlite(...).");
        }
        else if (parsed.Mode == SqliteOpenMode.Memory || parsed.DataSource.Length == 0 || parsed.DataSource.StartsWith(':')
            || parsed.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            yield return Problem("CRT-SQLITE-002", "ConnectionString names no plain file; pass \"Data Source=<path>\" to UseSqlite(...), or call UseInMemory() for a store that forgets.");
        }
        else if (parsed.Mode == SqliteOpenMode.ReadOnly || parsed.Cache == SqliteCacheMode.Shared || !string.IsNullOrEmpty(parsed.Password))
        {
            yield return Problem("CRT-SQLITE-003", "ConnectionString asks for read-only mode, a shared cache or a password, none of which the store can keep its promises with; remove it.");
        }

        if (options.OwnershipWait < TimeSpan.Zero || options.OwnershipWait > LongestWait)
        {
            yield return Problem("CRT-SQLITE-004", "OwnershipWait is 0 to 10 minutes; set it in UseSqlite(..., o => o.OwnershipWait = ...).");
        }
    }

    private static string Problem(string code, string message) => $"{message} ({code})";

    private static SqliteConnectionStringBuilder? Parse(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return null;
        }

        try
        {
            return new(connectionString);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
