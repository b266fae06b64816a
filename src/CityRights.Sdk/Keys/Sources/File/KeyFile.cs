using CityRights.Internal;

namespace CityRights.Keys;

/// <summary>
/// Key files: made, rotated, described, and used as a source. What the tool's <c>keys</c> commands call.
/// Safe for concurrent use; two changes at once are told apart and one is refused.
/// </summary>
/// <remarks>The format, the backup and what a loss means are described in docs/pseudonymisation/keys.md.</remarks>
public static class KeyFile
{
    /// <summary>Makes a file with one active version, readable by its owner alone. Missing folders are made likewise. Never overwrites.</summary>
    /// <param name="path">The file to make.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank or the tenant is not of its form.</exception>
    /// <exception cref="CityRightsException">The file exists (CRT-KEYS-021) or cannot be written (CRT-KEYS-028).</exception>
    public static KeyFileDescription Create(string path, KeyFileOptions? options = null) => Create(path, options ?? new(), development: false);

    /// <summary>
    /// Adds a version, which becomes the active one at once or after <see cref="KeyFileOptions.ActivateAfter"/>; the former one stays live for look-up.
    /// The mode of the file is kept.
    /// </summary>
    /// <remarks>
    /// The new file is written beside the old one and takes its place whole. Run it as the account that owns the file: the new file belongs to
    /// whoever made it. Running services take the version over with <see cref="KeyRing.ReloadAsync"/> or when they start again.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or longer than a year.</exception>
    /// <exception cref="CityRightsException">
    /// The file cannot be read, is not sound, is being changed by somebody else (CRT-KEYS-027) or cannot be written (CRT-KEYS-028), or a version is pending
    /// for a later moment already (CRT-KEYS-040).
    /// </exception>
    public static KeyFileDescription Rotate(string path, KeyFileOptions? options = null)
    {
        options ??= new();
        KeyFileChanges.ThrowIfNoDelay(options.ActivateAfter);
        return KeyFileChange.Run(path, options, (content, now) => KeyFileChanges.Rotate(content, now, options.ActivateAfter));
    }

    /// <summary>Ends the look-up by a relinking version: its rows were re-linked, or are given up. Its root stays in the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="version">The version.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="CityRightsException">There is no such version (CRT-KEYS-035), it is not relinking (CRT-KEYS-036), or the file cannot be changed.</exception>
    public static KeyFileDescription Retire(string path, int version, KeyFileOptions? options = null) =>
        KeyFileChange.Run(path, options ?? new(), (content, now) => KeyFileChanges.Retire(content, now, version));

    /// <summary>
    /// Destroys a relinking or retired version: its root leaves the file, and number, fingerprint, date and reason stay. It cannot be undone, and is not done
    /// before it is done to the backups too.
    /// </summary>
    /// <remarks>
    /// The bytes of the former file are overwritten where they stand. A file system that writes elsewhere, a snapshot, a journal or the spare cells of a flash
    /// disk may keep them: encrypt the disk, and count the root as gone when the disk's key or the disk is.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="version">The version.</param>
    /// <param name="destruction">Why, and who is asked whether rows depend on it.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <exception cref="ArgumentException">The path is blank or <paramref name="destruction"/> is null.</exception>
    /// <exception cref="CityRightsException">
    /// There is no such version (CRT-KEYS-035), its state forbids it (CRT-KEYS-037), nobody knows whether rows depend on it (CRT-KEYS-038), rows do
    /// (CRT-KEYS-039), or the file cannot be changed.
    /// </exception>
    public static async ValueTask<KeyFileDescription> DestroyAsync(
        string path, int version, KeyDestruction destruction, KeyFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destruction);
        options ??= new();
        KeyFileChanges.ThrowIfIndestructible(KeyLife.At(Describe(path, options).Versions, options.Time.GetUtcNow()), version);
        await destruction.ThrowIfInUseAsync(version, cancellationToken).ConfigureAwait(false);
        return KeyFileChange.Run(path, options, (content, now) => KeyFileChanges.Destroy(content, now, version, destruction.Recorded));
    }

    /// <summary>Reads what may be known of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="CityRightsException">The file cannot be read or is not sound.</exception>
    public static KeyFileDescription Describe(string path, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var content = KeyFileStore.Read(path, (options ?? new()).AllowReadOnlyMount);
        return Describe(path, content);
    }

    /// <summary>The file as a source of keys.</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static KeySource Source(string path, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new KeyFileSource(path, Path.GetFullPath(path), (options ?? new()).AllowReadOnlyMount);
    }

    /// <summary>A file that is made at first use, for a developer's machine. Refused in production.</summary>
    /// <param name="path">The file; a relative path is taken from the working directory at this call.</param>
    /// <param name="environment">
    /// The name of the host's environment. Null reads <c>DOTNET_ENVIRONMENT</c> and <c>ASPNETCORE_ENVIRONMENT</c> when the keys are read; where neither is set it
    /// is <c>Production</c>, as in .NET's own hosts.
    /// </param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static KeySource DevelopmentSource(string path, string? environment = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new DevelopmentKeySource(path, Path.GetFullPath(path), environment);
    }

    internal static string NameOf(string path) => $"key file '{path}'";

    internal static KeyFileDescription Describe(string path, KeyFileContent content) =>
        new(path, content.Tenant, content.IsForDevelopment, content.Versions);

    internal static KeyFileDescription Create(string path, KeyFileOptions options, bool development)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (options.Tenant is { } tenant)
        {
            IdentifierText.ThrowIfInvalid(tenant, nameof(options));
        }

        using var content = new KeyFileContent { Tenant = options.Tenant, IsForDevelopment = development };
        var now = KeyFileFormat.Second(options.Time.GetUtcNow());
        KeyFileStore.AddVersion(content, KeyState.Active, now, now);
        WriteNew(path, content);
        return Describe(path, content);
    }

    /// <summary>Writes a new file, and the folders above it that are missing.</summary>
    internal static void WriteNew(string path, KeyFileContent content)
    {
        try
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path)));
            KeyFileStore.WriteNew(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path) ? KeyErrors.FileExists(path) : KeyErrors.FileNotWritten(path);
        }
    }

    internal static void MakeFolder(string? folder)
    {
        if (folder is null || Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, KeyFileAccess.OwnerOnly | UnixFileMode.UserExecute);
        }
    }
}
