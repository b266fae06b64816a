namespace CityRights.Pseudonymisation;

/// <summary>Hexadecimal digits of ASCII, in either case.</summary>
internal static class HexDigit
{
    /// <summary>The value, or -1.</summary>
    internal static int Of(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'F' => character - 'A' + 10,
        >= 'a' and <= 'f' => character - 'a' + 10,
        _ => -1,
    };
}
