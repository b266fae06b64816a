namespace CityRights.Pseudonymisation;

/// <summary>How a field's identifiers are replaced by others of the same form. Immutable.</summary>
/// <param name="Alphabet">What the replaced characters are of; null where the format has a check, and so knows its free part itself.</param>
/// <param name="Keep">How many leading characters of the canonical form stay as they are: the country of a plate, a calling code. 0 where the format has a check.</param>
/// <param name="RealLookingReason">Why the output may be the identifier of somebody else; null where it never is, because its check is wrong on purpose.</param>
public sealed record FormatPreservingDeclaration(FormatPreservingAlphabet? Alphabet, int Keep, string? RealLookingReason)
{
    /// <summary>The most leading characters that may stay.</summary>
    public const int MostKept = 32;

    /// <summary>Whether an output may be the identifier of somebody.</summary>
    public bool LooksReal => RealLookingReason is not null;
}
