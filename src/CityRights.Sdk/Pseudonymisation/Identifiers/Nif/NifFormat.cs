namespace CityRights.Pseudonymisation;

/// <summary>
/// Número de identificação fiscal. Source: Decreto-Lei 14/2013 (Autoridade Tributária e Aduaneira): eight digits and a check digit modulo 11, where 10 and 11 become 0. The first
/// digits say whose: 1 to 3 and 45 people, the others organisations, estates and funds.
/// </summary>
internal sealed class NifFormat() : CheckedNumberFormat("pt-nif", "999999999", new NifLayout(), NifRules.Shape, NifRules.Check)
{
    /// <summary>People's: 1 to 3, and 45.</summary>
    public override long? ValueSpace => 31_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number) =>
        !IsRange(number[0], number[1]) ? NifRules.Range : number.SequenceEqual("999999990"u8) ? NifRules.Anybody : null;

    private static bool IsRange(byte first, byte second) => first switch
    {
        (byte)'0' => false,
        (byte)'4' => second == '5',
        (byte)'7' => "01245789"u8.Contains(second),
        (byte)'9' => "0189"u8.Contains(second),
        _ => true,
    };
}
