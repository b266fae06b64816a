namespace CityRights.Pseudonymisation;

/// <summary>Digits, then one check digit. The wrong one is the digit after the right one.</summary>
internal abstract class CheckDigitLayout(int digits) : DigitLayout(digits, check: 1)
{
    /// <summary>What a rule modulo 11 gives where it has no digit.</summary>
    protected const int NoDigit = 10;

    protected sealed override bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination)
    {
        var right = CheckDigit(body);
        var wrong = check == CheckKind.Wrong;
        destination[0] = (byte)('0' + ((right + (wrong ? 1 : 0)) % 10));
        return wrong || right != NoDigit;
    }

    /// <summary>The right digit for a body, or <see cref="NoDigit"/>.</summary>
    protected abstract int CheckDigit(ReadOnlySpan<byte> body);
}
