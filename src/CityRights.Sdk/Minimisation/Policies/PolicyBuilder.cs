using System.Collections.Immutable;
using CityRights.Internal;
using CityRights.Pseudonymisation;

namespace CityRights.Minimisation;

/// <summary>Declares a policy in code, field by field.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class PolicyBuilder
{
    private readonly Dictionary<string, FieldBuilder> _fields = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, PseudonymDomainDefinition> _domains = new(StringComparer.Ordinal);

    internal PolicyBuilder()
    {
    }

    /// <summary>Declares one field: a column of a file, or a member of a JSON object.</summary>
    /// <param name="name">Its name, exactly as the file spells it.</param>
    /// <param name="declare">Says in which form it serves which purposes.</param>
    /// <exception cref="ArgumentException">The name is null or empty, or declared already.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="declare"/> is null.</exception>
    public PolicyBuilder Field(string name, Action<FieldBuilder> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        declare(Add(name));
        return this;
    }

    /// <summary>Brings a pseudonym domain along, for a run that has no service around it.</summary>
    /// <param name="id">Its stable id, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="prefix">What its tokens begin with: 1 to 12 lower-case ASCII letters and digits, a letter first.</param>
    /// <param name="declare">Declares its fields.</param>
    /// <exception cref="ArgumentException">Id or prefix is not of its form, the domain is declared already, or <paramref name="declare"/> is null.</exception>
    public PolicyBuilder Domain(string id, string prefix, Action<PseudonymDomainBuilder> declare)
    {
        var domain = PseudonymDomainDefinition.Create(id, prefix, declare);
        if (domain.DeclaredSuite is not null || domain.DeclaredPolicy is not null)
        {
            // The policy's document and its fingerprint would not say so.
            throw new ArgumentException("A domain that a policy brings along has the default suite and policy.", nameof(declare));
        }

        return _domains.TryAdd(id, domain)
            ? this
            : throw new ArgumentException("The domain is declared already; say all its fields in one declaration.", nameof(id));
    }

    internal ImmutableArray<PseudonymDomainDefinition> Domains => [.. _domains.Values];

    internal FieldBuilder Add(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!TextRules.IsWellFormed(name))
        {
            throw new ArgumentException("The name holds half of a surrogate pair and cannot be written as UTF-8.", nameof(name));
        }

        var field = new FieldBuilder();
        return _fields.TryAdd(name, field)
            ? field
            : throw new ArgumentException("The field is declared already; say all its forms in one declaration.", nameof(name));
    }

    internal ImmutableArray<PurposeFields> Build() =>
        [.. _fields
            .SelectMany(static field => field.Value.Forms, static (field, form) => (Purpose: form.Key, Name: field.Key, Form: form.Value))
            .GroupBy(static kept => kept.Purpose)
            .OrderBy(static purpose => purpose.Key.Value, StringComparer.Ordinal)
            .Select(static purpose => new PurposeFields(
                purpose.Key,
                purpose.ToImmutableSortedDictionary(static kept => kept.Name, static kept => kept.Form, StringComparer.Ordinal)))];
}
