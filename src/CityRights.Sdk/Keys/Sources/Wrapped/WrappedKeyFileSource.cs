namespace CityRights.Keys;

internal sealed class WrappedKeyFileSource(string path, string fullPath, KeyEncryption encryption, bool allowReadOnlyMount)
    : KeySource, IEquatable<WrappedKeyFileSource>
{
    public override string Description => $"wrapped key file '{path}'";

    public override async ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        cancellationToken.ThrowIfCancellationRequested();
        using var content = KeyFileStore.Read(fullPath, allowReadOnlyMount, KeyFileDialect.Wrapped);
        await KeyWrapping.UnwrapAsync(content, encryption, destination, Description, cancellationToken).ConfigureAwait(false);
    }

    public bool Equals(WrappedKeyFileSource? other) =>
        other is not null && (fullPath, allowReadOnlyMount) == (other.FullPath, other.AllowReadOnlyMount) && encryption.Equals(other.Encryption);

    public override bool Equals(object? obj) => Equals(obj as WrappedKeyFileSource);

    public override int GetHashCode() => fullPath.GetHashCode(StringComparison.Ordinal);

    private string FullPath => fullPath;

    private bool AllowReadOnlyMount => allowReadOnlyMount;

    private KeyEncryption Encryption => encryption;
}
