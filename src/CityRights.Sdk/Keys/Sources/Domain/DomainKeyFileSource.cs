namespace CityRights.Keys;

internal sealed class DomainKeyFileSource(string path, string fullPath, bool allowReadOnlyMount) : KeySource, IEquatable<DomainKeyFileSource>
{
    public override string Description => $"domain key file '{path}'";

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        cancellationToken.ThrowIfCancellationRequested();
        using var content = KeyFileStore.Read(fullPath, allowReadOnlyMount, KeyFileDialect.Domain);
        if (content.IsForDevelopment)
        {
            throw KeyErrors.FileForDevelopment(path);
        }

        destination.OnlyDomain = content.Label;
        content.AddTo(destination, Description);
        return ValueTask.CompletedTask;
    }

    public bool Equals(DomainKeyFileSource? other) =>
        other is not null && (fullPath, allowReadOnlyMount) == (other.FullPath, other.AllowReadOnlyMount);

    public override bool Equals(object? obj) => Equals(obj as DomainKeyFileSource);

    public override int GetHashCode() => fullPath.GetHashCode(StringComparison.Ordinal);

    private string FullPath => fullPath;

    private bool AllowReadOnlyMount => allowReadOnlyMount;
}
