namespace CityRights.Pseudonymisation;

/// <summary>Eight digits, then eleven minus their sum with weights 9 to 2 modulo 11, where 10 and 11 become 0.</summary>
internal sealed class NifLayout() : CheckDigitLayout(digits: 8)
{
    protected override int CheckDigit(ReadOnlySpan<byte> body)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++)
        {
            sum += (9 - index) * (body[index] - '0');
        }

        var digit = 11 - (sum % 11);
        return digit < 10 ? digit : 0;
    }
}
