namespace CityRights.Pseudonymisation;

/// <summary>
/// Steuerliche Identifikationsnummer. Source: § 139b AO, and the rules of the Bundeszentralamt für Steuern and ELSTER: ten digits of which exactly one stands twice or three
/// times and each other at most once, three times not side by side; a check digit by ISO/IEC 7064 MOD 11,10. A first digit 0 marks numbers for tests.
/// </summary>
internal sealed class SteuerIdFormat() : CheckedNumberFormat("de-steuer-id", "99999999999", new SteuerIdLayout(), SteuerIdRules.Shape, SteuerIdRules.Check)
{
    /// <summary>One digit twice, one missing, none first zero: 9/10 of 10 · 9 · 10!/2!, and those with one three times.</summary>
    public override long? ValueSpace => 146_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number)
    {
        Span<byte> counts = stackalloc byte[10];
        counts.Clear();
        foreach (var character in number[..10])
        {
            counts[character - '0']++;
        }

        var repeated = counts.IndexOfAny((byte)2, (byte)3);
        if (repeated < 0 || counts[(repeated + 1)..].ContainsAny((byte)2, (byte)3) || counts.ContainsAnyExceptInRange((byte)0, (byte)3))
        {
            return SteuerIdRules.Repetition;
        }

        var digit = (byte)('0' + repeated);
        ReadOnlySpan<byte> triple = [digit, digit, digit];
        return number[..10].IndexOf(triple) < 0 ? null : SteuerIdRules.Repetition;
    }
}
