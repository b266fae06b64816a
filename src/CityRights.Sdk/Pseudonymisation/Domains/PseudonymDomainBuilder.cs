using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>Declares the fields of a pseudonym domain. A field declared twice with equal content counts once. Not safe for concurrent use.</summary>
public sealed partial class PseudonymDomainBuilder
{
    private readonly List<PseudonymField> _fields = [];

    internal PseudonymDomainBuilder()
    {
    }

    internal ImmutableArray<PseudonymField> Fields => [.. _fields];

    internal PseudonymSuiteChoice? DeclaredSuite { get; private set; }

    internal PseudonymPolicy? DeclaredPolicy { get; private set; }

    /// <summary>Declares the suite, where it is not <see cref="PseudonymSuites.HmacSha256"/>. The last call counts.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="fromKeyVersion">
    /// The first key version that has it. To change the suite of a domain in use, rotate the keys and name the new version: what older versions made stays
    /// findable, and re-linking moves it.
    /// </param>
    /// <param name="before">The suite of the key versions before; null for <see cref="PseudonymSuites.HmacSha256"/>.</param>
    /// <exception cref="ArgumentNullException">The suite is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The key version is below 1.</exception>
    public PseudonymDomainBuilder Suite(PseudonymSuite suite, int fromKeyVersion = 1, PseudonymSuite? before = null)
    {
        ArgumentNullException.ThrowIfNull(suite);
        ArgumentOutOfRangeException.ThrowIfLessThan(fromKeyVersion, 1);
        DeclaredSuite = new(suite, fromKeyVersion, before ?? PseudonymSuites.HmacSha256);
        return this;
    }

    /// <summary>Declares how far pseudonyms link, where it is not the whole domain. The last call counts.</summary>
    /// <param name="policy"><see cref="PseudonymPolicy.PerDocument"/>, or an <see cref="EpochPolicy"/>.</param>
    /// <exception cref="ArgumentNullException">The policy is null.</exception>
    public PseudonymDomainBuilder Policy(PseudonymPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        DeclaredPolicy = policy;
        return this;
    }

    /// <summary>Declares a field whose id is the format's.</summary>
    /// <param name="format">What its identifiers look like.</param>
    /// <exception cref="ArgumentNullException">The format is null.</exception>
    public PseudonymDomainBuilder Field(IdentifierFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Field(format.Id, format);
    }

    /// <summary>Declares a field.</summary>
    /// <param name="id">Its id, of the form of a <see cref="PurposeId"/>.</param>
    /// <param name="format">What its identifiers look like.</param>
    /// <param name="valueSpace">How many values it can take at least; needed where the format does not know, as <c>text</c>.</param>
    /// <param name="smallSpaceReason">Why fewer than 100,000 values are accepted all the same. Generalise instead where you can.</param>
    /// <exception cref="ArgumentException">The id is not of its form, the format is null or states no possible length, or the reason is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value space is below 1.</exception>
    public PseudonymDomainBuilder Field(string id, IdentifierFormat format, long? valueSpace = null, string? smallSpaceReason = null)
    {
        IdentifierText.ThrowIfInvalid(id);
        ArgumentNullException.ThrowIfNull(format);
        if (format.MaximumCanonicalLength is < 1 or > IdentifierFormat.LongestCanonicalForm)
        {
            throw new ArgumentException($"The format '{format.Name}' states a longest canonical form of less than 1 or more than 1,024 bytes.", nameof(format));
        }

        if (valueSpace is { } space)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(space, 1, nameof(valueSpace));
        }

        if (smallSpaceReason is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(smallSpaceReason);
        }

        var field = new PseudonymField(id, format, valueSpace, smallSpaceReason);
        if (!_fields.Contains(field))
        {
            _fields.Add(field);
        }

        return this;
    }
}
