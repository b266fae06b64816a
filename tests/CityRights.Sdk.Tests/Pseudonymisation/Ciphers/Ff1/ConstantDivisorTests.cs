using CityRights.Pseudonymisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Ff1;

public class ConstantDivisorTests
{
    private static readonly ulong[] Divisors =
        [2, 3, 7, 10, 16, 26, 36, 255, 256, 10_000, 65_535, 65_536, 1_000_000_000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0000];

    [Property(MaxTest = 1000)]
    public bool DivRem_AnyDividend_IsDivision(ulong dividend) => Divisors.All(divisor => IsDivision(divisor, dividend));

    [Property(MaxTest = 1000)]
    public bool DivRem_AnyDivisor_IsDivision(uint divisor, ulong dividend) => IsDivision(Math.Max(2, divisor), dividend);

    [Fact]
    public void DivRem_AroundMultiples_IsDivision()
    {
        foreach (var divisor in Divisors)
        {
            foreach (var multiple in new ulong[] { 0, 1, 2, ulong.MaxValue / divisor / 2, (ulong.MaxValue / divisor) - 1, ulong.MaxValue / divisor })
            {
                foreach (var near in new[] { -2L, -1, 0, 1, 2 })
                {
                    Assert.True(IsDivision(divisor, unchecked((multiple * divisor) + (ulong)near)));
                }
            }
        }
    }

    [Property(MaxTest = 1000)]
    public bool AddAndSubtract_Remainders_AreModular(ulong left, ulong right) => Divisors.All(divisor =>
    {
        var (one, other) = (left % divisor, right % divisor);
        var modulus = new ConstantDivisor(divisor);
        return modulus.Add(one, other) == (one + other) % divisor && modulus.Subtract(one, other) == (one + divisor - other) % divisor;
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(0x1_0000_0001)]
    public void Create_DivisorOutOfRange_IsRefused(ulong divisor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConstantDivisor(divisor));

    private static bool IsDivision(ulong divisor, ulong dividend) =>
        new ConstantDivisor(divisor).DivRem(dividend, out var remainder) == dividend / divisor && remainder == dividend % divisor;
}
