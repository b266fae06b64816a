namespace CityRights.Pseudonymisation;

/// <summary>Eleven digits, then the Luhn digit of the last nine of them: the century does not count.</summary>
internal sealed class PersonnummerLayout() : CheckDigitLayout(digits: 11)
{
    private const int Century = 2;

    protected override int CheckDigit(ReadOnlySpan<byte> body)
    {
        var sum = 0;
        for (var index = Century; index < body.Length; index++)
        {
            var product = (index % 2 == 0 ? 2 : 1) * (body[index] - '0');
            sum += product > 9 ? product - 9 : product;
        }

        return (10 - (sum % 10)) % 10;
    }
}
