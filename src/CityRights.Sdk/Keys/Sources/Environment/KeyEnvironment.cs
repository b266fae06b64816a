namespace CityRights.Keys;

/// <summary>
/// Keys that an environment variable names: it gives a path or wrapped keys, never a key, because every process of the account, every crash report and many
/// a log can read the environment.
/// </summary>
public static class KeyEnvironment
{
    /// <summary>The source that the variable names when the keys are read: a key file, or the folder of a secret mount.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="options">How files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static KeySource Source(string variable, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return new KeyEnvironmentSource(variable, null, options ?? new());
    }

    /// <summary>
    /// The source that the variable names when the keys are read: the path of a wrapped key file, or the text of one. It completes asynchronously: open the ring
    /// with <see cref="KeyRing.OpenAsync"/>.
    /// </summary>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="encryption">The service that wrapped the roots.</param>
    /// <param name="options">How files are read; null for the defaults.</param>
    /// <exception cref="ArgumentException">The name is blank or the service is null.</exception>
    public static KeySource WrappedSource(string variable, KeyEncryption encryption, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        ArgumentNullException.ThrowIfNull(encryption);
        return new KeyEnvironmentSource(variable, encryption, options ?? new());
    }
}
