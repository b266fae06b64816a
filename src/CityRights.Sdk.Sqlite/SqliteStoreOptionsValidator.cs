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
            yield return "ConnectionString is empty or not a SQLite connection string; pass for example \"Data Source=cityrights.db\" to UseSqlite(...). (CRT-SQLITE-001)";
        }
        else if (parsed.Mode == SqliteOpenMode.Memory || parsed.DataSource.Length == 0 || parsed.DataSource.StartsWith(':')
            || parsed.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            yield return "ConnectionString names no plain file; pass \"Data Source=<path>\" to UseSqlite(...), or call UseInMemory() for a store that forgets. (CRT-SQLITE-002)";
        }
        else if (parsed.Mode == SqliteOpenMode.ReadOnly || parsed.Cache == SqliteCacheMode.Shared || !string.IsNullOrEmpty(parsed.Password))
        {
            yield return "ConnectionString asks for read-only mode, a shared cache or a password, none of which the store can keep its promises with; remove it. (CRT-SQLITE-003)";
        }

        if (options.OwnershipWait < TimeSpan.Zero || options.OwnershipWait > LongestWait)
        {
            yield return "OwnershipWait is 0 to 10 minutes; set it in UseSqlite(..., o => o.OwnershipWait = ...). (CRT-SQLITE-004)";
        }
    }

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
