using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Division by a number that is no secret, in a time that does not depend on the dividend: two multiplications and two masked corrections (Barrett),
/// because the processor's own division takes longer for some dividends than for others.
/// </summary>
internal readonly struct ConstantDivisor
{
    private readonly ulong _reciprocal;

    /// <param name="divisor">2 to 2³².</param>
    internal ConstantDivisor(ulong divisor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(divisor, 2UL);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(divisor, 1UL << 32);
        Value = divisor;
        _reciprocal = ulong.MaxValue / divisor;
    }

    internal ulong Value { get; }

    /// <summary>The remainder of any dividend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Remainder(ulong dividend)
    {
        DivRem(dividend, out var remainder);
        return remainder;
    }

    /// <summary>Quotient and remainder of any dividend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong DivRem(ulong dividend, out ulong remainder)
    {
        // The estimate is the quotient or up to two less: the reciprocal is rounded down, and so is the product.
        var quotient = Math.BigMul(dividend, _reciprocal, out _);
        remainder = dividend - (quotient * Value);
        quotient += Correct(ref remainder);
        quotient += Correct(ref remainder);
        return quotient;
    }

    /// <summary>The sum of two remainders, as a remainder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Add(ulong left, ulong right)
    {
        var sum = left + right;
        Correct(ref sum);
        return sum;
    }

    /// <summary>The difference of two remainders, as a remainder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Subtract(ulong left, ulong right)
    {
        var difference = left - right;
        return difference + (Value & IsNegative(difference));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Correct(ref ulong remainder)
    {
        var less = remainder - Value;
        var keep = IsNegative(less);
        remainder = less + (Value & keep);
        return 1 + keep;
    }

    // All ones for a negative number: a mask in place of a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong IsNegative(ulong value) => (ulong)((long)value >> 63);
}
