namespace CityRights.Pseudonymisation;

/// <summary>What a declaration must be, and what an identifier must be to be replaced.</summary>
internal static class FormatPreservingRules
{
    /// <summary>The smallest space (NIST SP 800-38G r1): below it, all of it is soon tried.</summary>
    internal const int SmallestSpace = 1_000_000;

    /// <summary>The longest tweak of a caller, in bytes: with it a round stays one block of AES.</summary>
    internal const int LongestTweak = 8;

    internal static IdentifierRule Alphabet { get; } = new(
        "format-preserving.alphabet", "The canonical form has a character that is not of the alphabet declared for format-preserving output.");

    internal static IdentifierRule TooShort { get; } = new(
        "format-preserving.too-short", "There are fewer than 1,000,000 identifiers of this length: format-preserving output would soon be tried out.");

    internal static IdentifierRule Layout { get; } = new(
        "format-preserving.layout", "Identifiers of this kind have no place for a check that fails.");

    internal static IEnumerable<DomainProblem> Judge(string domain, PseudonymField field)
    {
        if (field.FormatPreserving is not { } declared)
        {
            yield break;
        }

        if (!field.Format.AllowsFormatPreserving)
        {
            yield return DomainProblem.NeverFormatPreserving(domain, field);
        }
        else if (field.Format is ICheckedIdentifier != declared.Alphabet is null)
        {
            yield return declared.Alphabet is null ? DomainProblem.NoCheckToFail(domain, field) : DomainProblem.AlphabetBesideCheck(domain, field);
        }
    }

    /// <summary>Whether there are a million strings of numerals or more.</summary>
    internal static bool IsLargeEnough(int radix, int numerals)
    {
        var space = 1L;
        for (var place = 0; place < numerals && space < SmallestSpace; place++)
        {
            space *= radix;
        }

        return space >= SmallestSpace;
    }
}
