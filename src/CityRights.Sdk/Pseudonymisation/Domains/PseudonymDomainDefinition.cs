using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>What a pseudonym domain is made of. Immutable; judged when pseudonyms are opened with it.</summary>
public sealed class PseudonymDomainDefinition : IEquatable<PseudonymDomainDefinition>
{
    /// <summary>The longest token prefix.</summary>
    public const int LongestPrefix = 12;

    internal PseudonymDomainDefinition(
        string id, string prefix, ImmutableArray<PseudonymField> fields, PseudonymSuiteChoice? suite = null, PseudonymPolicy? policy = null) =>
        (Id, Prefix, Fields, DeclaredSuite, DeclaredPolicy) = (id, prefix, fields, suite, policy);

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>What its tokens begin with.</summary>
    public string Prefix { get; }

    /// <summary>Its fields, in the order of their declaration.</summary>
    public ImmutableArray<PseudonymField> Fields { get; }

    /// <summary>By which suite its pseudonyms are made.</summary>
    /// <value>HMAC-SHA-256 by default.</value>
    public PseudonymSuiteChoice Suite => DeclaredSuite ?? PseudonymSuiteChoice.Default;

    /// <summary>How far its pseudonyms link.</summary>
    /// <value>Deterministic by default: in the whole domain.</value>
    public PseudonymPolicy Policy => DeclaredPolicy ?? PseudonymPolicy.Deterministic;

    /// <summary>Null where a declaration leaves it to others of the same domain.</summary>
    internal PseudonymSuiteChoice? DeclaredSuite { get; }

    /// <summary>Null where a declaration leaves it to others of the same domain.</summary>
    internal PseudonymPolicy? DeclaredPolicy { get; }

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
        return new(id, prefix, builder.Fields, builder.DeclaredSuite, builder.DeclaredPolicy);
    }

    /// <summary>Whether id, prefix, fields, suite and policy are equal.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(PseudonymDomainDefinition? other) =>
        other is not null && Id == other.Id && Prefix == other.Prefix && Fields.SequenceEqual(other.Fields) && Suite == other.Suite && Policy.Equals(other.Policy);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PseudonymDomainDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>Where a field stands; null names the only one.</summary>
    internal int IndexOf(string? field)
    {
        if (field is null)
        {
            return Fields.Length == 1 ? 0 : throw PseudonymisationErrors.FieldNotNamed(Id, Fields.Select(static one => one.Id), nameof(field));
        }

        for (var index = 0; index < Fields.Length; index++)
        {
            if (string.Equals(Fields[index].Id, field, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw PseudonymisationErrors.UnknownField(Id, field, Fields.Select(static one => one.Id), nameof(field));
    }

    private static void ThrowIfNotAPrefix(string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (prefix.Length > LongestPrefix || !char.IsAsciiLetterLower(prefix[0]) || prefix.Any(static letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)))
        {
            throw new ArgumentException("A token prefix is 1 to 12 lower-case ASCII letters and digits, a letter first.", nameof(prefix));
        }
    }
}
