namespace CityRights.Pseudonymisation;

/// <summary>The parts of an IBAN in its electronic format, and the check of ISO 7064, MOD 97-10.</summary>
internal static class IbanText
{
    /// <summary>Two letters of the country and two check digits.</summary>
    internal const int HeadLength = 4;

    private const int Modulus = 97;

    internal static ReadOnlySpan<byte> Bban(ReadOnlySpan<byte> iban) => iban[HeadLength..];

    /// <summary>Whether each character is of its kind: <c>n</c> digit, <c>a</c> letter, <c>c</c> either.</summary>
    internal static bool HasStructure(ReadOnlySpan<byte> bban, string structure)
    {
        for (var at = 0; at < bban.Length; at++)
        {
            var isDigit = bban[at] <= '9';
            if (structure[at] == 'n' ? !isDigit : structure[at] == 'a' && isDigit)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the third and fourth characters are 02 to 98, all that ISO 13616 makes (98 less a remainder). 00, 01 and 99 would pass the check in place of 97,
    /// 98 and 02, and give one account two forms.
    /// </summary>
    internal static bool HasCheckDigits(ReadOnlySpan<byte> iban) =>
        iban[2] <= '9' && iban[3] <= '9' && (((iban[2] - '0') * 10) + (iban[3] - '0')) is >= 2 and <= 98;

    internal static bool IsChecked(ReadOnlySpan<byte> iban) => Remainder(iban[..HeadLength], Remainder(Bban(iban))) == 1;

    /// <summary>The remainder modulo 97 of the number that letters and digits write, A = 10 to Z = 35, after one with the remainder so far.</summary>
    internal static int Remainder(ReadOnlySpan<byte> text, int remainder = 0)
    {
        foreach (var character in text)
        {
            remainder = character <= '9'
                ? ((remainder * 10) + (character - '0')) % Modulus
                : ((remainder * 100) + (character - 'A' + 10)) % Modulus;
        }

        return remainder;
    }
}
