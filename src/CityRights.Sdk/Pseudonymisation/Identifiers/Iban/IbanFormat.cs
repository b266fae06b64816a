namespace CityRights.Pseudonymisation;

/// <summary>
/// A bank account by its IBAN (ISO 13616-1). Canonical form, version 1: the electronic format, upper-case letters and digits without spaces, in ASCII. A
/// country that enters the registry later was refused before, so that a new release needs no new version.
/// </summary>
internal sealed class IbanFormat() : IdentifierFormat("iban", canonicalVersion: 1), ICheckedIdentifier
{
    /// <summary>The longest that ISO 13616 allows; the longest in the registry has 33.</summary>
    private const int LongestIban = 34;

    public override int MaximumCanonicalLength => LongestIban;

    /// <summary>Norway has the fewest: ten free digits, of which ten in eleven have a check digit.</summary>
    public override long? ValueSpace => 9_000_000_000;

    CheckedLayout? ICheckedIdentifier.LayoutOf(ReadOnlySpan<byte> text) => text.Length < IbanText.HeadLength ? null : IbanStructures.LayoutOf(text[0], text[1]);

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        if (Write(identifier, destination, out bytesWritten) is { } broken)
        {
            return broken;
        }

        var iban = destination[..bytesWritten];
        if (bytesWritten < IbanText.HeadLength || IbanStructures.Of(iban[0], iban[1]) is not { } structure)
        {
            return IbanRules.Country;
        }

        if (bytesWritten != IbanText.HeadLength + structure.Length)
        {
            return IbanRules.Length;
        }

        if (!IbanText.HasStructure(IbanText.Bban(iban), structure) || !IbanText.HasCheckDigits(iban))
        {
            return IbanRules.Structure;
        }

        return !IbanText.IsChecked(iban) ? IbanRules.Check
            : !NationalChecks.Pass(iban) ? IbanRules.NationalCheck
            : null;
    }

    private static IdentifierRule? Write(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        foreach (var character in text)
        {
            if (Spelling.IsSpace(character))
            {
                continue;
            }

            var letter = Spelling.ToUpper(character);
            if (letter is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return IbanRules.Letters;
            }

            if (written == LongestIban)
            {
                return IdentifierRules.TooLong;
            }

            destination[written++] = (byte)letter;
        }

        return null;
    }
}
