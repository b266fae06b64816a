using System.Diagnostics.CodeAnalysis;

namespace CityRights.Consent;

/// <summary>
/// A place in a feed, outbox or log of one store. Opaque: only the store that made it can read it, and neither its order nor its distance to
/// another means anything. The default value is the beginning.
/// </summary>
public readonly struct FeedCursor : IEquatable<FeedCursor>
{
    /// <summary>The greatest length of the text.</summary>
    public const int MaximumLength = 128;

    private readonly string? _text;

    /// <summary>Makes a cursor; for stores, and for readers that kept its text.</summary>
    /// <param name="text">1 to 128 printable ASCII characters.</param>
    /// <exception cref="ArgumentException">The text is null, empty, too long or holds other characters.</exception>
    public FeedCursor(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > MaximumLength || text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("A cursor is 1 to 128 printable ASCII characters.", nameof(text));
        }

        _text = text;
    }

    /// <summary>The beginning: everything still kept comes after it.</summary>
    public static FeedCursor Beginning => default;

    /// <summary>The text, to be kept by the reader; empty for the beginning.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>Whether this is the beginning.</summary>
    [MemberNotNullWhen(false, nameof(_text))]
    public bool IsBeginning => _text is null;

    /// <summary>Whether two cursors have the same text.</summary>
    public static bool operator ==(FeedCursor left, FeedCursor right) => left.Equals(right);

    /// <summary>Whether two cursors differ.</summary>
    public static bool operator !=(FeedCursor left, FeedCursor right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FeedCursor other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeedCursor other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The text; empty for the beginning.</summary>
    public override string ToString() => Text;
}
