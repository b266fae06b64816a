namespace CityRights.Pseudonymisation;

/// <summary>Nine digits, then two check digits modulo 11, the second over the first as well. Where one would be ten, no number is issued.</summary>
/// <remarks>Wrong digits leave a remainder of 4 or 5, so that they fail the rule from 2032 too, by which 0 to 3 pass.</remarks>
internal sealed class FodselsnummerLayout() : DigitLayout(digits: 9, check: 2)
{
    private static ReadOnlySpan<byte> FirstWeights => [3, 7, 6, 1, 8, 9, 4, 5, 2];

    private static ReadOnlySpan<byte> SecondWeights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    protected override bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination)
    {
        var first = Digit(Sum(body, FirstWeights), check);
        var second = Digit(Sum(body, SecondWeights) + (SecondWeights[^1] * first), check);
        (destination[0], destination[1]) = ((byte)('0' + first), (byte)('0' + second));
        return first < 10 && second < 10;
    }

    private static int Digit(int sum, CheckKind check)
    {
        var right = (11 - (sum % 11)) % 11;
        return check == CheckKind.Right ? right : right == 6 ? 0 : (right + 4) % 11;
    }

    private static int Sum(ReadOnlySpan<byte> body, ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        for (var index = 0; index < body.Length; index++)
        {
            sum += weights[index] * (body[index] - '0');
        }

        return sum;
    }
}
