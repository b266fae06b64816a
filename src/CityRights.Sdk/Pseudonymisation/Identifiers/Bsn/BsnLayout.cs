namespace CityRights.Pseudonymisation;

/// <summary>Eight digits, then the digit that makes the sum with weights 9 to 2 and −1 a multiple of eleven.</summary>
internal sealed class BsnLayout() : CheckDigitLayout(digits: 8)
{
    protected override int CheckDigit(ReadOnlySpan<byte> body)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++)
        {
            sum += (9 - index) * (body[index] - '0');
        }

        // A remainder of ten has no digit: no BSN begins so.
        return sum % 11;
    }
}
