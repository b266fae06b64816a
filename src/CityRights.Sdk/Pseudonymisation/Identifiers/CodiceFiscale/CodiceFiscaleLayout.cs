namespace CityRights.Pseudonymisation;

/// <summary>
/// Eight letters and seven digits or letters in their place, then a check letter modulo 26. The wrong letter is the one after the right one.
/// </summary>
internal sealed class CodiceFiscaleLayout() : RankedLayout(Body, check: 1, Count())
{
    private const int Body = 15;
    private const int Letters = 26;

    /// <summary>What stands for the digits 0 to 9, in places where a digit stands.</summary>
    private static ReadOnlySpan<byte> Digits => "0123456789LMNPQRSTUV"u8;

    /// <summary>What a character counts in the first, third, fifth place …: by digit, or by letter; A counts as 0 does, B as 1.</summary>
    private static ReadOnlySpan<byte> OddPlaces => [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>The digit for which a character stands; negative if it is none.</summary>
    internal static int Digit(byte character) => Digits.IndexOf(character) is var index && index >= 10 ? index - 10 : index;

    protected override bool TryRank(ReadOnlySpan<byte> body, out UInt128 rank)
    {
        rank = 0;
        for (var index = 0; index < Body; index++)
        {
            var value = IsDigit(index) ? Digits.IndexOf(body[index]) : body[index] - 'A';
            if (value < 0 || value >= ValuesAt(index))
            {
                return false;
            }

            rank = (rank * (uint)ValuesAt(index)) + (uint)value;
        }

        return true;
    }

    protected override void WriteRank(UInt128 rank, Span<byte> body)
    {
        for (var index = Body - 1; index >= 0; index--)
        {
            (rank, var value) = UInt128.DivRem(rank, (uint)ValuesAt(index));
            body[index] = IsDigit(index) ? Digits[(int)value] : (byte)('A' + (int)value);
        }
    }

    protected override bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination)
    {
        var sum = check == CheckKind.Wrong ? 1 : 0;
        for (var index = 0; index < Body; index++)
        {
            var value = body[index] >= 'A' ? body[index] - 'A' : body[index] - '0';
            sum += index % 2 == 0 ? OddPlaces[value] : value;
        }

        destination[0] = (byte)('A' + (sum % Letters));
        return true;
    }

    /// <summary>Whether a digit stands in a place, counted from 0: year, day, and the number of the place of birth.</summary>
    private static bool IsDigit(int index) => index is 6 or 7 or 9 or 10 or 12 or 13 or 14;

    private static int ValuesAt(int index) => IsDigit(index) ? 20 : Letters;

    private static UInt128 Count()
    {
        UInt128 count = 1;
        for (var index = 0; index < Body; index++)
        {
            count *= (uint)ValuesAt(index);
        }

        return count;
    }
}
