namespace CityRights.Pseudonymisation;

/// <summary>Ten digits, then the digit that makes their sum with weights 1, 3, 7, 9, 1, 3 … a multiple of ten.</summary>
internal sealed class PeselLayout() : CheckDigitLayout(digits: 10)
{
    private static ReadOnlySpan<byte> Weights => [1, 3, 7, 9];

    protected override int CheckDigit(ReadOnlySpan<byte> body)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++)
        {
            sum += Weights[index % 4] * (body[index] - '0');
        }

        return (10 - (sum % 10)) % 10;
    }
}
