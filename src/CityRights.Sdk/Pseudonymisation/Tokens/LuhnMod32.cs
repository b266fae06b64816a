namespace CityRights.Pseudonymisation;

/// <summary>The Luhn algorithm over an alphabet of 32: values are added from the right, every other one doubled, the rightmost first.</summary>
internal ref struct LuhnMod32
{
    private int _sum;
    private bool _single;

    internal readonly int Check => (Crockford32.Radix - (_sum % Crockford32.Radix)) % Crockford32.Radix;

    internal void Add(int value)
    {
        var addend = _single ? value : 2 * value;
        _sum += (addend / Crockford32.Radix) + (addend % Crockford32.Radix);
        _single = !_single;
    }
}
