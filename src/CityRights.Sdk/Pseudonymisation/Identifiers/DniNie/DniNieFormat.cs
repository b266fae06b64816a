namespace CityRights.Pseudonymisation;

/// <summary>
/// DNI and NIE. Source: Real Decreto 255/2025 (DNI), Real Decreto 1155/2024 (NIE), and the Ministerio del Interior's rule for the letter: the number modulo 23, with X, Y
/// and Z of a NIE read as 0, 1 and 2. The NIF of minors and of Spaniards abroad (K, L, M) is another number and refused.
/// </summary>
internal sealed class DniNieFormat() : CheckedNumberFormat("es-dni-nie", "*9999999A", new DniNieLayout(), DniNieRules.Shape, DniNieRules.Check)
{
    public override long? ValueSpace => 100_000_000;

    /// <summary>A DNI is often written without its leading zero.</summary>
    protected override int Complete(Span<byte> number, int length)
    {
        if (length != number.Length - 1 || !char.IsAsciiDigit((char)number[0]))
        {
            return length;
        }

        number[..length].CopyTo(number[1..]);
        number[0] = (byte)'0';
        return number.Length;
    }

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number) =>
        !DniNieLayout.IsFirst(number[0]) ? DniNieRules.Shape : number[..8].ContainsAnyExcept((byte)'0') ? null : DniNieRules.Zero;
}
