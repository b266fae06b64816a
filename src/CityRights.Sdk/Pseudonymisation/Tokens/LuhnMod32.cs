namespace CityRights.Pseudonymisation;

/// <summary>The Luhn algorithm over an alphabet of 32: from the right, every other value is doubled, the rightmost first.</summary>
internal ref struct LuhnMod32
{
    private int _sum;
    private bool _single;

    internal readonly int Check => -_sum & (Crockford32.Radix - 1);

    /// <summary>Adds the next value to the left.</summary>
    internal void Add(int value)
    {
        _sum += _single ? value : Doubled(value);
        _single = !_single;
    }

    /// <summary>Adds the value at a place counted from the left, of an even number of values.</summary>
    internal void AddFromLeft(int place, int value) => _sum += (place & 1) == 0 ? value : Doubled(value);

    /// <summary>The sum of the two base-32 digits of twice the value.</summary>
    private static int Doubled(int value) => (2 * value) - (value >= Crockford32.Radix / 2 ? Crockford32.Radix - 1 : 0);
}
