using System.Globalization;

namespace CityRights.Internal;

/// <summary>A number as ECMAScript writes it (ECMA-262, Number::toString; RFC 8785 section 3.2.2.3): the shortest digits that give the number back.</summary>
internal static class EcmaScriptNumber
{
    /// <exception cref="FormatException">The number is not finite.</exception>
    internal static string ToText(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new FormatException("A JSON number is finite.");
        }

        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = Split(Math.Abs(value));
        var text = point switch
        {
            > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
            > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => Exponential(digits, point - 1),
        };
        return value < 0 ? "-" + text : text;
    }

    private static string Exponential(string digits, int exponent)
    {
        var sign = exponent < 0 ? '-' : '+';
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{sign}{Math.Abs(exponent)}");
    }

    /// <summary>The significant digits, and how many of them stand before the decimal point. .NET's shortest digits are ECMAScript's; only its layout differs.</summary>
    private static (string Digits, int Point) Split(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = pointAt < 0 ? mantissa.Length : pointAt;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), whole + exponent - leadingZeros);
    }
}
