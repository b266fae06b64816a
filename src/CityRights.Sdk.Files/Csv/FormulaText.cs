using System.Buffers;

namespace CityRights.Files;

/// <summary>Recognises text that a spreadsheet would run as a formula (CWE-1236).</summary>
internal static class FormulaText
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    internal static bool Is(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return false;
        }

        var first = value[0];
        if (first is '\t' or '\r' or '\n')
        {
            return true;
        }

        if (first is ' ' or > '\u007F' && char.IsWhiteSpace(first))
        {
            return value.TrimStart() is [var shown, ..] && Begins(shown);
        }

        return Begins(first) && !IsNumber(value);
    }

    private static bool Begins(char first) =>
        first is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    /// <summary>A signed number, or a sign alone as a placeholder: neither is a formula.</summary>
    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        if (value[0] is not ('+' or '-'))
        {
            return false;
        }

        var rest = value[1..];
        var exponent = rest.IndexOfAny('e', 'E');
        if (exponent > 0)
        {
            var power = rest[(exponent + 1)..];
            power = power is ['+' or '-', ..] ? power[1..] : power;
            return !power.IsEmpty && !power.ContainsAnyExceptInRange('0', '9') && !rest[..exponent].ContainsAnyExcept(NumberCharacters);
        }

        return !rest.ContainsAnyExcept(NumberCharacters);
    }
}
