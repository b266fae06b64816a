using System.Diagnostics.CodeAnalysis;

namespace CityRights.Keys;

internal sealed class KeyMountSource(string folder, string fullPath, bool allowReadOnlyMount) : KeySource, IEquatable<KeyMountSource>
{
    /// <summary>The link that Kubernetes exchanges atomically when a secret changes.</summary>
    private const string DataLink = "..data";

    private const int Attempts = 5;

    public override string Description => $"key mount '{folder}'";

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        cancellationToken.ThrowIfCancellationRequested();
        using var content = ReadWhole();
        if (content.IsForDevelopment)
        {
            throw KeyErrors.FileForDevelopment(folder);
        }

        content.AddTo(destination, Description);
        return ValueTask.CompletedTask;
    }

    public bool Equals(KeyMountSource? other) => other is not null && (fullPath, allowReadOnlyMount) == (other.FullPath, other.AllowReadOnlyMount);

    public override bool Equals(object? obj) => Equals(obj as KeyMountSource);

    public override int GetHashCode() => fullPath.GetHashCode(StringComparison.Ordinal);

    private string FullPath => fullPath;

    private bool AllowReadOnlyMount => allowReadOnlyMount;

    /// <summary>Reads all files of one state of the folder. Where the platform exchanges it meanwhile and the former state goes, the next one is read.</summary>
    private KeyFileContent ReadWhole()
    {
        for (var attempt = 1; ; attempt++)
        {
            var state = StateOf(fullPath);
            try
            {
                return Read(state);
            }
            catch (CityRightsException) when (attempt < Attempts && StateOf(fullPath) != state)
            {
                // Exchanged meanwhile.
            }
        }
    }

    private static string StateOf(string folder) =>
        new DirectoryInfo(Path.Combine(folder, DataLink)).LinkTarget is { } target ? Path.GetFullPath(target, folder) : folder;

    [SuppressMessage("Reliability", "CA2000", Justification = "The content owns the roots.")]
    private KeyFileContent Read(string state)
    {
        var content = KeyFileStore.Read(Path.Combine(state, KeyMount.IndexName), allowReadOnlyMount, KeyFileDialect.Mount);
        try
        {
            for (var index = 0; index < content.Keys.Count; index++)
            {
                var version = content.Keys[index].Version;
                if (version.State != KeyState.Destroyed)
                {
                    content.Keys[index] = new(version, ReadRoot(Path.Combine(state, KeyMount.RootName(version.Version)), version.Version));
                }
            }

            var whole = content;
            content = null;
            return whole;
        }
        finally
        {
            content?.Dispose();
        }
    }

    private SecretBuffer ReadRoot(string path, int version)
    {
        using var text = KeyFileAccess.Read(path, allowReadOnlyMount);
        var base64 = text.Span;

        // Some tools end a file with a line feed.
        return KeyFileRoot.Decode(base64 is [.. var line, (byte)'\n'] ? line : base64, version, path);
    }
}
