namespace CityRights.Pseudonymisation;

/// <summary>
/// Questions about ASCII digits and letters in canonical forms. Loops, because the platform's range methods box their bounds until the code is optimised.
/// </summary>
internal static class AsciiText
{
    internal static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    internal static bool IsUpper(byte character) => character is >= (byte)'A' and <= (byte)'Z';

    internal static bool AreDigits(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (!IsDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
