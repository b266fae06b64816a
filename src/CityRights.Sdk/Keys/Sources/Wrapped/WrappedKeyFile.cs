namespace CityRights.Keys;

/// <summary>
/// Key files whose roots a key-encryption service has wrapped: who has the file needs the service too. Made from a key file, which then belongs into the safe.
/// </summary>
public static class WrappedKeyFile
{
    /// <summary>Wraps the roots of a key file into a new file, readable by its owner alone. Never overwrites.</summary>
    /// <param name="keyFile">The key file.</param>
    /// <param name="path">The file to make.</param>
    /// <param name="encryption">The service.</param>
    /// <param name="options">How the key file is read; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up; no file is left.</param>
    /// <exception cref="ArgumentException">A path is blank or the service is null.</exception>
    /// <exception cref="CityRightsException">
    /// The key file cannot be read, the service cannot be reached or answers with what is no wrapped key (CRT-KEYS-048), or the file exists (CRT-KEYS-021) or
    /// cannot be written (CRT-KEYS-028).
    /// </exception>
    public static async ValueTask<KeyFileDescription> CreateAsync(
        string keyFile, string path, KeyEncryption encryption, KeyFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyFile);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(encryption);
        using var content = KeyFileStore.Read(keyFile, (options ?? new()).AllowReadOnlyMount);
        using var wrapped = new KeyFileContent
        {
            Dialect = KeyFileDialect.Wrapped,
            Tenant = content.Tenant,
            IsForDevelopment = content.IsForDevelopment,
            Label = KeyWrapping.NameOf(encryption),
        };
        foreach (var (version, root) in content.Keys)
        {
            wrapped.Keys.Add(new(version, root is null ? null : await KeyWrapping.WrapAsync(encryption, root, cancellationToken).ConfigureAwait(false)));
        }

        KeyFile.WriteNew(path, wrapped);
        return KeyFile.Describe(path, wrapped);
    }

    /// <summary>The file as a source of keys. It completes asynchronously: open the ring with <see cref="KeyRing.OpenAsync"/>.</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <param name="encryption">The service that wrapped the roots.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank or the service is null.</exception>
    public static KeySource Source(string path, KeyEncryption encryption, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(encryption);
        return new WrappedKeyFileSource(path, Path.GetFullPath(path), encryption, (options ?? new()).AllowReadOnlyMount);
    }
}
