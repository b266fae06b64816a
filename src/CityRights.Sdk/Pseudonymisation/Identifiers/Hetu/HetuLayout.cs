namespace CityRights.Pseudonymisation;

/// <summary>
/// Six digits, one of thirteen signs and three digits, then a check character for the nine digits modulo 31. The wrong character is the one of the next remainder. The sign is
/// enciphered too: it tells the century.
/// </summary>
internal sealed class HetuLayout() : RankedLayout(body: 10, check: 1, count: 13_000_000_000)
{
    private const int SignAt = 6;
    private const uint Numbers = 1_000;

    /// <summary>Of 1800, then of 1900, then of 2000.</summary>
    private static ReadOnlySpan<byte> Signs => "+-UVWXYABCDEF"u8;

    private static ReadOnlySpan<byte> Characters => "0123456789ABCDEFHJKLMNPRSTUVWXY"u8;

    /// <summary>The first year of the century of a sign, or null.</summary>
    internal static int? Century(byte sign) => Signs.IndexOf(sign) switch
    {
        < 0 => null,
        0 => 1800,
        < 7 => 1900,
        _ => 2000,
    };

    protected override bool TryRank(ReadOnlySpan<byte> body, out UInt128 rank)
    {
        rank = 0;
        var sign = Signs.IndexOf(body[SignAt]);
        if (sign < 0 || body[..SignAt].ContainsAnyExceptInRange((byte)'0', (byte)'9') || body[(SignAt + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        rank = ((ulong)sign * 1_000_000_000) + Digits(body);
        return true;
    }

    protected override void WriteRank(UInt128 rank, Span<byte> body)
    {
        var (sign, digits) = Math.DivRem((ulong)rank, 1_000_000_000);
        NumberText.Write((uint)digits / Numbers, body[..SignAt]);
        body[SignAt] = Signs[(int)sign];
        NumberText.Write((uint)digits, body[(SignAt + 1)..]);
    }

    protected override bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination)
    {
        destination[0] = Characters[(int)((Digits(body) + (check == CheckKind.Wrong ? 1u : 0u)) % (uint)Characters.Length)];
        return true;
    }

    private static uint Digits(ReadOnlySpan<byte> body) =>
        ((uint)NumberText.Value(body[..SignAt]) * Numbers) + (uint)NumberText.Value(body[(SignAt + 1)..]);
}
