using System.Globalization;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite;

/// <summary>The schema of the store: plain, numbered SQL that is applied only when asked.</summary>
public static class SqliteSchema
{
    private const string ApplicationTable = "cityrights_store";

    private static readonly string[] Names = ["0001-consent.sql", "0002-reidentification.sql", "0003-relinking.sql"];

    /// <summary>The scripts in the order in which they are applied, name and text; for review, or for a migration tool of your own.</summary>
    /// <remarks>
    /// Whoever applies them by other means sets <c>cityrights_store.schema</c> to the number of the last one, as <c>cityrights schema print sqlite</c> does.
    /// <c>PRAGMA user_version</c> is left to the application that shares the file.
    /// </remarks>
    public static IReadOnlyList<KeyValuePair<string, string>> Scripts { get; } = [.. Names.Select(static name => KeyValuePair.Create(name, Read(name)))];

    /// <summary>The number of the last script.</summary>
    public static int Version => Names.Length;

    /// <summary>Creates the file where it is missing, and applies the scripts it lacks, each in a transaction. Does nothing where it is up to date.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="time">The clock for waiting; null for the system's.</param>
    /// <param name="cancellationToken">Gives up while waiting for the file.</param>
    /// <returns>The number of scripts applied.</returns>
    /// <exception cref="ArgumentException">The options are not valid; the message names the property and the fix.</exception>
    /// <exception cref="CityRightsException">The file is owned by another process, damaged, or of a later version.</exception>
    public static async Task<int> EnsureAsync(SqliteStoreOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(options);
        return await SqliteDatabase.WithFileAsync(
            options, time ?? TimeProvider.System, static (session, file) => Check(session, file, apply: true), cancellationToken).ConfigureAwait(false);
    }

    internal static void ThrowIfInvalid(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (SqliteStoreOptionsValidator.Problems(options).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }
    }

    internal static int Check(SqliteSession session, string file, bool apply)
    {
        var version = session.Scalar("SELECT 1 FROM sqlite_schema WHERE name = $1", ApplicationTable) is null
            ? 0
            : Convert.ToInt32(session.Scalar("SELECT schema FROM cityrights_store"), CultureInfo.InvariantCulture);
        if (version > Version)
        {
            throw SqliteErrors.SchemaTooNew(file);
        }

        if (version == Version)
        {
            return 0;
        }

        if (!apply)
        {
            throw SqliteErrors.SchemaMissing(file);
        }

        for (var next = version; next < Version; next++)
        {
            var number = (next + 1).ToString(CultureInfo.InvariantCulture);
            session.RunScript($"BEGIN IMMEDIATE;\n{Scripts[next].Value}\nUPDATE cityrights_store SET schema = {number};\nCOMMIT;");
        }

        return Version - version;
    }

    private static string Read(string name)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream("CityRights.Sqlite.Schema." + name)
            ?? throw new InvalidOperationException("A schema script is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
