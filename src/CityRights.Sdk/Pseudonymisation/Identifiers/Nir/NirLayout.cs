namespace CityRights.Pseudonymisation;

/// <summary>
/// Thirteen characters, then a key of two digits modulo 97. The department takes 102 values, 00 to 99, 2A and 2B, so the free part is ranked. The wrong key is the right one
/// plus one, modulo 97.
/// </summary>
internal sealed class NirLayout() : RankedLayout(body: 13, check: 2, count: Before * Departments * After)
{
    private const ulong Before = 100_000;
    private const ulong Departments = 102;
    private const ulong After = 1_000_000;
    private const ulong CorsicaA = 100;

    internal static bool IsDepartment(ReadOnlySpan<byte> two) =>
        char.IsAsciiDigit((char)two[0]) && (char.IsAsciiDigit((char)two[1]) || (two[0] == '2' && two[1] is (byte)'A' or (byte)'B'));

    protected override bool TryRank(ReadOnlySpan<byte> body, out UInt128 rank)
    {
        rank = 0;
        if (body[..5].ContainsAnyExceptInRange((byte)'0', (byte)'9') || body[7..].ContainsAnyExceptInRange((byte)'0', (byte)'9') || !IsDepartment(body[5..7]))
        {
            return false;
        }

        var department = body[6] >= 'A' ? CorsicaA + body[6] - 'A' : (ulong)NumberText.Value(body[5..7]);
        rank = ((((ulong)NumberText.Value(body[..5]) * Departments) + department) * After) + (ulong)NumberText.Value(body[7..]);
        return true;
    }

    protected override void WriteRank(UInt128 rank, Span<byte> body)
    {
        var (rest, after) = Math.DivRem((ulong)rank, After);
        var (before, department) = Math.DivRem(rest, Departments);
        NumberText.Write((uint)before, body[..5]);
        NumberText.Write((uint)after, body[7..]);
        if (department < CorsicaA)
        {
            NumberText.Write((uint)department, body[5..7]);
        }
        else
        {
            (body[5], body[6]) = ((byte)'2', (byte)('A' + department - CorsicaA));
        }
    }

    protected override bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination)
    {
        var department = body[6] switch
        {
            (byte)'A' => 19u,
            (byte)'B' => 18u,
            _ => (uint)NumberText.Value(body[5..7]),
        };
        var number = ((((ulong)NumberText.Value(body[..5]) * 100) + department) * After) + (ulong)NumberText.Value(body[7..]);
        var right = 97 - (uint)(number % 97);
        NumberText.Write(check == CheckKind.Right ? right : (right % 97) + 1, destination);
        return true;
    }
}
