using System.Text;

namespace CityRights.Keys;

internal sealed class KeyEnvironmentSource(string variable, KeyEncryption? encryption, KeyFileOptions options) : KeySource, IEquatable<KeyEnvironmentSource>
{
    public override string Description => $"keys that the environment variable '{variable}' names";

    public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var value = Environment.GetEnvironmentVariable(variable)?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            throw KeyErrors.VariableEmpty(variable);
        }

        if (RawKey.IsLikely(value))
        {
            throw KeyErrors.VariableHoldsAKey(variable);
        }

        return value[0] == '{'
            ? UnwrapAsync(value, destination, cancellationToken)
            : SourceOf(value).LoadAsync(destination, cancellationToken);
    }

    public bool Equals(KeyEnvironmentSource? other) =>
        other is not null && (variable, options) == (other.Variable, other.Options) && Equals(encryption, other.Encryption);

    public override bool Equals(object? obj) => Equals(obj as KeyEnvironmentSource);

    public override int GetHashCode() => variable.GetHashCode(StringComparison.Ordinal);

    private string Variable => variable;

    private KeyFileOptions Options => options;

    private KeyEncryption? Encryption => encryption;

    private KeySource SourceOf(string path) =>
        encryption is not null ? WrappedKeyFile.Source(path, encryption, options)
        : Directory.Exists(path) ? KeyMount.Source(path, options)
        : KeyFile.Source(path, options);

    private async ValueTask UnwrapAsync(string text, KeyMaterial destination, CancellationToken cancellationToken)
    {
        if (encryption is null || text.Length > KeyFileFormat.MaximumLength)
        {
            throw KeyErrors.VariableNotAPath(variable);
        }

        using var content = KeyFileStore.Parse(Encoding.UTF8.GetBytes(text), variable, KeyFileDialect.Wrapped);
        await KeyWrapping.UnwrapAsync(content, encryption, destination, Description, cancellationToken).ConfigureAwait(false);
    }
}
