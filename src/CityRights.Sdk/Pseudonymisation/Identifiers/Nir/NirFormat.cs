namespace CityRights.Pseudonymisation;

/// <summary>
/// Numéro d'inscription au répertoire. Source: décret n° 82-103 of 22 January 1982, and INSEE: sex, year and month of birth, department, commune, order, key. The key is
/// 97 − (number mod 97); for it, Corsica's 2A and 2B count as 19 and 18. The key is required: without it a wrong digit would make another person.
/// </summary>
internal sealed class NirFormat() : CheckedNumberFormat("fr-nir", "999999*99999999", new NirLayout(), NirRules.Shape, NirRules.Check)
{
    /// <summary>Two sexes, a hundred years of months, ninety-odd departments, and at least a thousand births a month in each.</summary>
    public override long? ValueSpace => 200_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number)
    {
        if (!NirLayout.IsDepartment(number[5..7]) || number[5..7].SequenceEqual("00"u8))
        {
            return NirRules.Place;
        }

        var month = NumberText.Value(number[3..5]);
        if (number[0] is not ((byte)'1' or (byte)'2' or (byte)'3' or (byte)'4' or (byte)'7' or (byte)'8'))
        {
            return NirRules.Sex;
        }

        if (month is not ((>= 1 and <= 12) or (>= 20 and <= 42) or (>= 50 and <= 99)))
        {
            return NirRules.Month;
        }

        return number[7..10].SequenceEqual("000"u8) ? NirRules.Place : number[10..13].SequenceEqual("000"u8) ? NirRules.Order : null;
    }
}
