namespace CityRights.Pseudonymisation;

/// <summary>
/// Eight characters, then a letter for the number modulo 23. DNI and NIE are one set, so that a text does not tell who is a foreigner. The wrong letter is the one of the
/// next remainder.
/// </summary>
internal sealed class DniNieLayout() : RankedLayout(Body, check: 1, count: Dnis + (3 * NiesOfALetter))
{
    private const int Body = 8;
    private const uint Dnis = 100_000_000;
    private const uint NiesOfALetter = 10_000_000;

    private static ReadOnlySpan<byte> Letters => "TRWAGMYFPDXBNJZSQVHLCKE"u8;

    internal static bool IsFirst(byte character) => character is >= (byte)'0' and <= (byte)'9' or >= (byte)'X' and <= (byte)'Z';

    protected override bool TryRank(ReadOnlySpan<byte> body, out UInt128 rank)
    {
        rank = 0;
        if (!IsFirst(body[0]) || body[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        rank = (body[0] >= 'X' ? Dnis : 0) + Number(body);
        return true;
    }

    protected override void WriteRank(UInt128 rank, Span<byte> body)
    {
        var value = (uint)rank;
        NumberText.Write(value < Dnis ? value : value - Dnis, body);
        if (value >= Dnis)
        {
            body[0] = (byte)(body[0] - '0' + 'X');
        }
    }

    protected override bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination)
    {
        destination[0] = Letters[(int)((Number(body) + (check == CheckKind.Wrong ? 1u : 0u)) % (uint)Letters.Length)];
        return true;
    }

    private static uint Number(ReadOnlySpan<byte> body)
    {
        var first = body[0] >= 'X' ? body[0] - 'X' : body[0] - '0';
        return ((uint)first * NiesOfALetter) + (uint)NumberText.Value(body[1..]);
    }
}
