namespace CityRights.Pseudonymisation;

/// <summary>
/// A kind of identifier: how its spellings become one canonical form, and which it refuses. Derive from it to add a kind; nothing else has to change.
/// </summary>
/// <remarks>
/// The canonical form is part of the security contract: two spellings of one identifier give one pseudonym, and two identifiers never do. It depends on
/// no culture, clock or setting. It is versioned; another form is another <see cref="CanonicalVersion"/>, and gives other pseudonyms.
/// Implementations are immutable and safe for concurrent use, and never put an identifier into an exception.
/// </remarks>
public abstract class IdentifierFormat : IEquatable<IdentifierFormat>
{
    /// <summary>The longest canonical form that any format may have, in bytes.</summary>
    public const int LongestCanonicalForm = 1024;

    /// <summary>Names the format.</summary>
    /// <param name="id">The id, of the form of a <see cref="PurposeId"/>. It goes into the derivation and never changes.</param>
    /// <param name="canonicalVersion">The version of the canonical form, 1 or more. It goes into the derivation.</param>
    /// <param name="country">The ISO 3166-1 country that an identifier without one is taken to be of, or another <see cref="Qualified"/>; null where the format knows none. It does not go into the derivation.</param>
    /// <exception cref="ArgumentException">The id is not of its form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    protected IdentifierFormat(string id, int canonicalVersion, string? country = null)
    {
        Internal.IdentifierText.ThrowIfInvalid(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(canonicalVersion, 1);
        Id = id;
        CanonicalVersion = canonicalVersion;
        Name = country is null ? id : $"{id}:{country}";
    }

    /// <summary>The id, for example <c>plate</c>.</summary>
    public string Id { get; }

    /// <summary>The version of the canonical form.</summary>
    public int CanonicalVersion { get; }

    /// <summary>The id, followed by the country where one was given: <c>plate</c> or <c>plate:NL</c>.</summary>
    public string Name { get; }

    /// <summary>The longest canonical form, in bytes; at most <see cref="LongestCanonicalForm"/>. What would be longer is refused.</summary>
    public abstract int MaximumCanonicalLength { get; }

    /// <summary>
    /// How many values there are at least, so that deterministic pseudonyms of a small space are refused; null where the format cannot know and the field
    /// must say it.
    /// </summary>
    public abstract long? ValueSpace { get; }

    /// <summary>Whether the canonical form depends on Unicode normalisation, which the start then checks.</summary>
    /// <value>False by default.</value>
    public virtual bool UsesUnicode => false;

    /// <summary>Whether identifiers may be replaced by others that look the same.</summary>
    /// <value>
    /// By default only where there is a check that the output can fail. Never true for what names a place or a connection that exists: a false postcode, address or
    /// network address is taken for a true one.
    /// </value>
    public virtual bool AllowsFormatPreserving => this is ICheckedIdentifier;

    /// <summary>The same format, for identifiers that may leave their country out.</summary>
    /// <param name="country">Two upper-case letters of ISO 3166-1.</param>
    /// <exception cref="ArgumentException">The country is not one.</exception>
    /// <exception cref="NotSupportedException">Identifiers of this format have no country; the default.</exception>
    public virtual IdentifierFormat InCountry(string country) =>
        throw new NotSupportedException($"Identifiers of the format '{Id}' have no country.");

    /// <summary>The same format with what its name says after the colon.</summary>
    /// <param name="qualifier">The country, unless the format has something else to say.</param>
    /// <exception cref="ArgumentException">The qualifier is not one.</exception>
    /// <exception cref="NotSupportedException">The format has none; the default.</exception>
    public virtual IdentifierFormat Qualified(string qualifier) => InCountry(qualifier);

    /// <summary>Writes the canonical form, or says which rule the identifier breaks.</summary>
    /// <param name="identifier">The identifier as people write it; not empty.</param>
    /// <param name="destination">At least <see cref="MaximumCanonicalLength"/> bytes.</param>
    /// <param name="bytesWritten">How many bytes the canonical form has.</param>
    /// <returns>The broken rule, or null when the form was written.</returns>
    protected abstract IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten);

    /// <summary>Writes the canonical form, or says which rule the identifier breaks. Allocates nothing for ASCII.</summary>
    /// <param name="identifier">The identifier as people write it.</param>
    /// <param name="destination">At least <see cref="MaximumCanonicalLength"/> bytes; zeros after a refusal.</param>
    /// <param name="bytesWritten">How many bytes the canonical form has; 0 after a refusal.</param>
    /// <returns>The broken rule, or null when the form was written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">The format is faulty: it wrote no form and named no rule.</exception>
    public IdentifierRule? TryCanonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        if (destination.Length < MaximumCanonicalLength)
        {
            throw new ArgumentException("The destination is shorter than the format's longest canonical form.", nameof(destination));
        }

        bytesWritten = 0;
        var rule = identifier.IsWhiteSpace() ? IdentifierRules.Empty : Canonicalise(identifier, destination, out bytesWritten);
        if (rule is not null)
        {
            destination.Clear();
            bytesWritten = 0;
        }
        else if (bytesWritten < 1 || bytesWritten > MaximumCanonicalLength)
        {
            // One form for everybody would make everybody one person.
            destination.Clear();
            throw new InvalidOperationException($"The format '{Name}' wrote no canonical form, or a longer one than it states, and named no rule.");
        }

        return rule;
    }

    /// <summary>The rule that an identifier breaks, or null.</summary>
    /// <param name="identifier">The identifier as people write it.</param>
    public IdentifierRule? Check(ReadOnlySpan<char> identifier)
    {
        Span<byte> destination = stackalloc byte[LongestCanonicalForm];
        var rule = TryCanonicalise(identifier, destination, out _);
        destination.Clear();
        return rule;
    }

    /// <summary>The canonical form. It is personal data.</summary>
    /// <param name="identifier">The identifier as people write it.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule.</exception>
    public byte[] Canonicalise(ReadOnlySpan<char> identifier)
    {
        Span<byte> destination = stackalloc byte[LongestCanonicalForm];
        var rule = TryCanonicalise(identifier, destination, out var length);
        if (rule is not null)
        {
            throw new InvalidIdentifierException(this, rule);
        }

        var canonical = destination[..length].ToArray();
        destination.Clear();
        return canonical;
    }

    /// <summary>Whether both are the same format, with the same country.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(IdentifierFormat? other) =>
        other is not null && GetType() == other.GetType() && Name == other.Name && CanonicalVersion == other.CanonicalVersion;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as IdentifierFormat);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
