using System.Diagnostics.CodeAnalysis;
using CityRights.Internal;

namespace CityRights;

/// <summary>Names an algorithm that a service uses and publishes.</summary>
/// <remarks>
/// 1 to 64 characters: lower-case ASCII letters, digits, <c>-</c> and <c>.</c>, beginning with a letter or digit. Compared ordinally.
/// The default value is empty and names nothing; every service refuses it.
/// </remarks>
public readonly struct AlgorithmId : IEquatable<AlgorithmId>
{
    private readonly string? _value;

    /// <summary>Creates the identifier from its text.</summary>
    /// <param name="value">The text, for example <c>scan-car</c>.</param>
    /// <exception cref="ArgumentException">The text is null, empty or not of the form above.</exception>
    public AlgorithmId(string value)
    {
        IdentifierText.ThrowIfInvalid(value);
        _value = value;
    }

    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>The text; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates the identifier from its text; the same as the constructor.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty or not of the form above.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternate.")]
    public static implicit operator AlgorithmId(string value) => new(value);

    /// <summary>Takes a text that somebody typed, without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="algorithm">The identifier, or default.</param>
    /// <returns>Whether the text is of the form above. It says nothing about whether the catalogue knows the name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AlgorithmId algorithm)
    {
        var valid = IdentifierText.IsValid(text);
        algorithm = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Whether two identifiers are the same.</summary>
    public static bool operator ==(AlgorithmId left, AlgorithmId right) => left.Equals(right);

    /// <summary>Whether two identifiers differ.</summary>
    public static bool operator !=(AlgorithmId left, AlgorithmId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AlgorithmId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AlgorithmId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : string.GetHashCode(_value, StringComparison.Ordinal);

    /// <summary>The text; empty for the default value. Not personal data.</summary>
    public override string ToString() => Value;
}
