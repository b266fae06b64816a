namespace CityRights.Pseudonymisation;

/// <summary>One identifier out of a source. The identifier is used at once and never kept; it prints redacted.</summary>
/// <remarks>The default value holds nothing; the job refuses it.</remarks>
public readonly struct SourcedIdentifier : IEquatable<SourcedIdentifier>
{
    /// <summary>The greatest length of a position.</summary>
    public const int LongestPosition = 128;

    /// <summary>Holds an identifier.</summary>
    /// <param name="identifier">The identifier as people write it. The memory has to stand until the next one is asked for.</param>
    /// <param name="position">
    /// Where the source is after this identifier: 1 to 128 printable ASCII characters, from which it can read on. Kept in checkpoints, so never an identifier: a row
    /// number, a surrogate key.
    /// </param>
    /// <param name="field">The field of the target's domain, for people the format; null for the job's.</param>
    /// <exception cref="ArgumentException">The position is not of its form.</exception>
    public SourcedIdentifier(ReadOnlyMemory<char> identifier, string position, string? field = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(position);
        if (position.Length > LongestPosition || position.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("A position is 1 to 128 printable ASCII characters.", nameof(position));
        }

        Identifier = identifier;
        Position = position;
        Field = field;
    }

    /// <summary>The identifier.</summary>
    public ReadOnlyMemory<char> Identifier { get; }

    /// <summary>Where to read on after it.</summary>
    public string Position { get; }

    /// <summary>The field, or null for the job's.</summary>
    public string? Field { get; }

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(SourcedIdentifier left, SourcedIdentifier right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(SourcedIdentifier left, SourcedIdentifier right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SourcedIdentifier other) =>
        Position == other.Position && Field == other.Field && Identifier.Span.SequenceEqual(other.Identifier.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SourcedIdentifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Position is null ? 0 : Position.GetHashCode(StringComparison.Ordinal);

    /// <summary>A redacted form.</summary>
    public override string ToString() => "SourcedIdentifier(redacted)";
}
