using System.Diagnostics.CodeAnalysis;

namespace CityRights.Keys;

/// <summary>A key version with its root; a destroyed version has none.</summary>
internal sealed record RootKey(KeyVersion Version, SecretBuffer? Root) : IDisposable
{
    internal const int Length = 32;

    /// <summary>Copies a root to memory that the new key owns.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The new key owns the buffer.")]
    internal static RootKey Copy(KeyVersion version, ReadOnlySpan<byte> root)
    {
        var buffer = new SecretBuffer(Length);
        root.CopyTo(buffer.Span);
        return new(version, buffer);
    }

    public void Dispose() => Root?.Dispose();

    public override string ToString() => "RootKey(redacted)";
}
