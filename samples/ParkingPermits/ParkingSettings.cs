namespace ParkingPermits;

/// <summary>Where a service lies and listens.</summary>
/// <param name="DataFolder">The folder of database and keys; made where it is missing.</param>
/// <param name="Port">The port of this machine.</param>
/// <param name="Environment">The name of the environment; null for the process's own.</param>
/// <param name="Time">The clock; null for the machine's.</param>
internal sealed record ParkingSettings(string DataFolder, int Port, string? Environment = null, TimeProvider? Time = null)
{
    /// <summary>The database.</summary>
    public string Database => Path.Combine(DataFolder, "parking.db");

    /// <summary>The development keys.</summary>
    public string Keys => Path.Combine(DataFolder, "development.keys");

    /// <summary>Refuses a database whose keys are gone: new ones would leave every permit in it unfindable without a word.</summary>
    /// <exception cref="IOException">They are gone.</exception>
    public void ThrowIfKeysAreMissing()
    {
        if (File.Exists(Database) && !File.Exists(Keys))
        {
            throw new IOException("The database is there, but its keys are not. Put development.keys back beside it, or delete the data folder to start afresh.");
        }
    }
}
