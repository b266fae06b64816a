namespace CityRights.Pseudonymisation;

/// <summary>
/// Burgerservicenummer. Source: Wet algemene bepalingen burgerservicenummer; Logisch Ontwerp BSN of the Rijksdienst voor Identiteitsgegevens: nine digits, eight get a
/// leading zero, 11-test with the last weight −1. Numbers that begin with 999 are for tests.
/// </summary>
internal sealed class BsnFormat() : CheckedNumberFormat("nl-bsn", "999999999", new BsnLayout(), BsnRules.Shape, BsnRules.Check)
{
    /// <summary>Ten of eleven bodies have a check digit.</summary>
    public override long? ValueSpace => 90_000_000;

    protected override int Complete(Span<byte> number, int length)
    {
        if (length != number.Length - 1)
        {
            return length;
        }

        number[..length].CopyTo(number[1..]);
        number[0] = (byte)'0';
        return number.Length;
    }

    /// <summary>Nine zeros pass the 11-test, and stand in for "none": everybody without a number would be one person.</summary>
    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number) => number.ContainsAnyExcept((byte)'0') ? null : BsnRules.Zero;
}
