using System.Text;

namespace CityRights.Keys;

/// <summary>Wraps and unwraps the roots of a file, and judges what a service answers.</summary>
internal static class KeyWrapping
{
    private const int LongestName = 128;

    internal static string NameOf(KeyEncryption encryption) => IsPlain(encryption.Name, LongestName)
        ? encryption.Name
        : throw new ArgumentException("The name of a key encryption is 1 to 128 characters of printable ASCII.", nameof(encryption));

    internal static async ValueTask<SecretBuffer> WrapAsync(KeyEncryption encryption, SecretBuffer root, CancellationToken cancellationToken)
    {
        var text = await encryption.WrapAsync(root.Memory, cancellationToken).ConfigureAwait(false);
        if (!IsPlain(text, KeyFileFormat.MaximumWrapped))
        {
            throw KeyErrors.EncryptionAnswer(encryption.Name);
        }

        var wrapped = new SecretBuffer(text.Length);
        Encoding.ASCII.GetBytes(text, wrapped.Span);
        return wrapped;
    }

    /// <summary>Unwraps every root of a file into the material of a ring.</summary>
    internal static async ValueTask UnwrapAsync(
        KeyFileContent content, KeyEncryption encryption, KeyMaterial destination, string description, CancellationToken cancellationToken)
    {
        content.ThrowIfNotFor(destination, description);
        if (content.IsForDevelopment)
        {
            throw KeyErrors.FileForDevelopment(description);
        }

        if (content.Label != encryption.Name)
        {
            throw KeyErrors.OtherEncryption(description, content.Label!, encryption.Name);
        }

        using var root = new SecretBuffer(RootKey.Length);
        foreach (var (version, wrapped) in content.Keys)
        {
            if (wrapped is null)
            {
                destination.Add(version, default);
                continue;
            }

            await encryption.UnwrapAsync(Encoding.ASCII.GetString(wrapped.Span), root.Memory, cancellationToken).ConfigureAwait(false);
            destination.Add(version, root.Span);
            root.Span.Clear();
        }
    }

    private static bool IsPlain(string? text, int longest) => text is { Length: > 0 } && text.Length <= longest
        && !text.AsSpan().ContainsAnyExceptInRange('!', '~') && !text.AsSpan().ContainsAny('"', '\\');
}
