using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>What a pseudonym domain is made of. Immutable; judged when pseudonyms are opened with it.</summary>
public sealed class PseudonymDomainDefinition : IEquatable<PseudonymDomainDefinition>
{
    /// <summary>The longest token prefix.</summary>
    public const int LongestPrefix = 12;

    internal PseudonymDomainDefinition(string id, string prefix, ImmutableArray<PseudonymField> fields) => (Id, Prefix, Fields) = (id, prefix, fields);

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>What its tokens begin with.</summary>
    public string Prefix { get; }

    /// <summary>Its fields, in the order of their declaration.</summary>
    public ImmutableArray<PseudonymField> Fields { get; }

    /// <summary>Defines the domain of a marker type, and lets its pseudonyms be read and written as JSON.</summary>
    /// <typeparam name="TDomain">The marker type.</typeparam>
    /// <param name="declare">Declares the fields.</param>
    /// <exception cref="ArgumentException">The marker's id or prefix is not of its form, or <paramref name="declare"/> is null.</exception>
    public static PseudonymDomainDefinition Of<TDomain>(Action<PseudonymDomainBuilder> declare)
        where TDomain : IPseudonymDomain
    {
        PseudonymJson.Register<TDomain>();
        return Create(TDomain.Id, TDomain.Prefix, declare);
    }

    /// <summary>Defines a domain without a marker type, for fields chosen by name.</summary>
    /// <param name="id">The stable id, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="prefix">What its tokens begin with: 1 to 12 lower-case ASCII letters and digits, a letter first.</param>
    /// <param name="declare">Declares the fields.</param>
    /// <exception cref="ArgumentException">Id or prefix is not of its form, or <paramref name="declare"/> is null.</exception>
    public static PseudonymDomainDefinition Create(string id, string prefix, Action<PseudonymDomainBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        IdentifierText.ThrowIfInvalid(id);
        ThrowIfNotAPrefix(prefix);
        var builder = new PseudonymDomainBuilder();
        declare(builder);
        return new(id, prefix, builder.Fields);
    }

    /// <summary>Whether id, prefix and fields are equal.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(PseudonymDomainDefinition? other) =>
        other is not null && Id == other.Id && Prefix == other.Prefix && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PseudonymDomainDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static void ThrowIfNotAPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (prefix.Length > LongestPrefix || !char.IsAsciiLetterLower(prefix[0]) || prefix.Any(static letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)))
        {
            throw new ArgumentException("A token prefix is 1 to 12 lower-case ASCII letters and digits, a letter first.", nameof(prefix));
        }
    }
}
