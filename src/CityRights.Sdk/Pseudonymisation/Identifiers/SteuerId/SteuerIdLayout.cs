namespace CityRights.Pseudonymisation;

/// <summary>Ten digits, then a check digit by ISO/IEC 7064 MOD 11,10.</summary>
internal sealed class SteuerIdLayout() : CheckDigitLayout(digits: 10)
{
    protected override int CheckDigit(ReadOnlySpan<byte> body)
    {
        var product = 10;
        foreach (var digit in body)
        {
            var sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10;
    }
}
