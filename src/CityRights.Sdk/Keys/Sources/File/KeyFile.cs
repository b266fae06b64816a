using CityRights.Internal;

namespace CityRights.Keys;

/// <summary>
/// Key files: made, rotated, described, and used as a source. What the tool's <c>keys new</c>, <c>keys rotate</c> and <c>keys list</c> call.
/// Safe for concurrent use; two rotations at once are told apart and one is refused.
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

    /// <summary>Adds a new active version; the former one stays live for look-up. The mode of the file is kept.</summary>
    /// <remarks>
    /// The new file is written beside the old one and takes its place whole. Run it as the account that owns the file: the new file belongs to
    /// whoever made it. Running services go on with the versions they have read until they start again.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="CityRightsException">The file cannot be read, is not sound, is being rotated by somebody else (CRT-KEYS-027) or cannot be written (CRT-KEYS-028).</exception>
    public static KeyFileDescription Rotate(string path, KeyFileOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return KeyFileRotation.Run(path, options ?? new());
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
        KeyFileStore.AddVersion(content, KeyState.Active, KeyFileFormat.Second(options.Time.GetUtcNow()));
        try
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path)));
            KeyFileStore.WriteNew(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path) ? KeyErrors.FileExists(path) : KeyErrors.FileNotWritten(path);
        }

        return Describe(path, content);
    }

    private static void MakeFolder(string? folder)
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
