namespace CityRights.Pseudonymisation;

/// <content>Format-preserving output.</content>
public sealed partial class PseudonymDomainBuilder
{
    /// <summary>
    /// Lets a field whose identifiers have a check be replaced by identifiers of the same form, whose check is wrong on purpose: none is ever somebody's. Only
    /// where a column or a program takes no other form; a pseudonym is better everywhere else.
    /// </summary>
    /// <param name="field">The field; declared before.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public PseudonymDomainBuilder FormatPreserving(string field) => Replace(field, new(Alphabet: null, Keep: 0, RealLookingReason: null));

    /// <summary>Lets a field whose identifiers have a check be replaced by others whose check is right. Any output may be somebody else's identifier: reported.</summary>
    /// <param name="field">The field; declared before.</param>
    /// <param name="realLookingReason">Why the check must be right.</param>
    /// <exception cref="ArgumentException">There is no such field, or the reason is blank.</exception>
    public PseudonymDomainBuilder FormatPreserving(string field, string realLookingReason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(realLookingReason);
        return Replace(field, new(Alphabet: null, Keep: 0, realLookingReason));
    }

    /// <summary>Lets a field whose identifiers have no check be replaced by others of the same length. Any output may be somebody else's identifier: reported.</summary>
    /// <param name="field">The field; declared before. Postcodes, addresses and network addresses are refused at start.</param>
    /// <param name="alphabet">What the replaced characters are of, in the canonical form. A value with another character is refused.</param>
    /// <param name="realLookingReason">Why an output that may be somebody else's identifier is needed.</param>
    /// <param name="keep">How many leading characters of the canonical form stay as they are, at most 32: 2 for the country of a plate.</param>
    /// <exception cref="ArgumentException">There is no such field, the alphabet is null, or the reason is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of characters is kept, or more than 32.</exception>
    public PseudonymDomainBuilder FormatPreserving(string field, FormatPreservingAlphabet alphabet, string realLookingReason, int keep = 0)
    {
        ArgumentNullException.ThrowIfNull(alphabet);
        ArgumentException.ThrowIfNullOrWhiteSpace(realLookingReason);
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keep, FormatPreservingDeclaration.MostKept);
        return Replace(field, new(alphabet, keep, realLookingReason));
    }

    private PseudonymDomainBuilder Replace(string field, FormatPreservingDeclaration declaration)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        var place = _fields.FindIndex(one => one.Id == field);
        if (place < 0)
        {
            throw new ArgumentException($"There is no field '{field}' before this call; declared are: {string.Join(", ", _fields.Select(static one => one.Id))}.", nameof(field));
        }

        _fields[place] = _fields[place] with { FormatPreserving = declaration };
        return this;
    }
}
