using System.Numerics;

namespace CityRights.Pseudonymisation;

/// <summary>What FF1 knows from radix and length alone, in the letters of NIST SP 800-38G, algorithm 7. No secret.</summary>
internal sealed class Ff1Shape
{
    internal Ff1Shape(int radix, int length)
    {
        Length = length;
        Left = length / 2;
        Right = length - Left;

        // The bytes that the greatest right half needs: exact, where a logarithm in floating point is not.
        NumberBytes = (int)((BigInteger.Pow(radix, Right) - 1).GetBitLength() + 7) / 8;
        OutputBytes = (4 * ((NumberBytes + 3) / 4)) + 4;
        FitsWord = NumberBytes <= sizeof(uint);
        if (FitsWord)
        {
            LeftModulus = new((ulong)BigInteger.Pow(radix, Left));
            RightModulus = new((ulong)BigInteger.Pow(radix, Right));
        }
    }

    /// <summary>n: how many numerals there are.</summary>
    internal int Length { get; }

    /// <summary>u: how many of them are in the left half.</summary>
    internal int Left { get; }

    /// <summary>v: how many are in the right half.</summary>
    internal int Right { get; }

    /// <summary>b: how many bytes a half takes.</summary>
    internal int NumberBytes { get; }

    /// <summary>d: how many bytes of the round function's output are used; a multiple of four.</summary>
    internal int OutputBytes { get; }

    /// <summary>Whether halves are numbers below 2³² and outputs below 2⁶⁴.</summary>
    internal bool FitsWord { get; }

    /// <summary>radix to the power u, where it fits.</summary>
    internal ConstantDivisor LeftModulus { get; }

    /// <summary>radix to the power v, where it fits.</summary>
    internal ConstantDivisor RightModulus { get; }
}
