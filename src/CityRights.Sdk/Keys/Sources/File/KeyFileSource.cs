namespace CityRights.Keys;

internal sealed class KeyFileSource(string path, string fullPath, bool allowReadOnlyMount) : KeySource, IEquatable<KeyFileSource>
{
    public override string Description => KeyFile.NameOf(path);

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        cancellationToken.ThrowIfCancellationRequested();
        using var content = KeyFileStore.Read(fullPath, allowReadOnlyMount);
        if (content.IsForDevelopment)
        {
            throw KeyErrors.FileForDevelopment(path);
        }

        content.AddTo(destination, Description);
        return ValueTask.CompletedTask;
    }

    public bool Equals(KeyFileSource? other) =>
        other is not null && (fullPath, allowReadOnlyMount) == (other.FullPath, other.AllowReadOnlyMount);

    public override bool Equals(object? obj) => Equals(obj as KeyFileSource);

    public override int GetHashCode() => fullPath.GetHashCode(StringComparison.Ordinal);

    private string FullPath => fullPath;

    private bool AllowReadOnlyMount => allowReadOnlyMount;
}
