namespace CityRights.Sqlite;

/// <summary>Where the SQLite store keeps its file and how it opens it.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// A connection string of Microsoft.Data.Sqlite that names a file, for example <c>Data Source=cityrights.db</c>. In-memory databases are refused:
    /// for tests and trials there is <c>UseInMemory()</c>. A password is refused too: encryption of the file is the operating system's work here.
    /// </summary>
    /// <value>Empty by default, which is a start error.</value>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>
    /// How long opening waits for another process to let go of the file, as happens when a new instance starts before the old one has stopped. 0 to 10 minutes.
    /// </summary>
    /// <value>10 seconds.</value>
    public TimeSpan OwnershipWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether opening creates or updates the schema. False leaves it to <see cref="SqliteSchema.EnsureAsync"/>: a database is never changed by surprise.
    /// </summary>
    /// <value>False.</value>
    public bool EnsureSchema { get; set; }
}
