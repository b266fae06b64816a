namespace CityRights.Pseudonymisation;

/// <summary>
/// How an IBAN of a country is laid out: the whole BBAN is the free part, bank and national check digits included, and the two check digits follow from it. The
/// wrong ones are the next after the right ones, and 02 after 98: no second pair passes MOD 97-10.
/// </summary>
internal abstract class IbanLayout(string country, string structure, int radix, int numerals) : CheckedLayout(IbanText.HeadLength + structure.Length, radix, numerals)
{
    private const int Smallest = 2;
    private const int Largest = 98;

    /// <summary>The layout of a country's IBANs.</summary>
    internal static IbanLayout Create(string country, string structure) =>
        structure.Contains('a', StringComparison.Ordinal) || structure.Contains('c', StringComparison.Ordinal)
            ? IbanMixedLayout.Create(country, structure)
            : new IbanDigitLayout(country, structure);

    public sealed override bool TryRead(ReadOnlySpan<byte> text, CheckKind check, Span<ushort> numerals)
    {
        if (text.Length != Length || text[0] != country[0] || text[1] != country[1] || !IbanText.HasStructure(IbanText.Bban(text), structure))
        {
            return false;
        }

        var digits = CheckDigits(text, check);
        if (text[2] != '0' + (digits / 10) || text[3] != '0' + (digits % 10))
        {
            return false;
        }

        ReadBban(IbanText.Bban(text), numerals);
        return true;
    }

    public sealed override bool TryWrite(ReadOnlySpan<ushort> numerals, CheckKind check, Span<byte> text)
    {
        text[0] = (byte)country[0];
        text[1] = (byte)country[1];
        WriteBban(numerals, text[IbanText.HeadLength..Length]);
        var digits = CheckDigits(text[..Length], check);
        text[2] = (byte)('0' + (digits / 10));
        text[3] = (byte)('0' + (digits % 10));
        return true;
    }

    /// <summary>Reads a BBAN that has the country's structure.</summary>
    protected abstract void ReadBban(ReadOnlySpan<byte> bban, Span<ushort> numerals);

    /// <summary>Writes the BBAN of a free part.</summary>
    protected abstract void WriteBban(ReadOnlySpan<ushort> numerals, Span<byte> bban);

    private static int CheckDigits(ReadOnlySpan<byte> iban, CheckKind check)
    {
        var remainder = IbanText.Remainder("00"u8, IbanText.Remainder(iban[..2], IbanText.Remainder(IbanText.Bban(iban))));
        var right = Largest - remainder;
        return check == CheckKind.Right ? right : right == Largest ? Smallest : right + 1;
    }
}
