using System.Buffers;

namespace CityRights.Pseudonymisation;

/// <summary>The part before the <c>@</c>: a dot-atom (RFC 5322, 3.2.3), widened by all that is not ASCII (RFC 6531, 3.3) except white space.</summary>
internal static class LocalPart
{
    private static readonly SearchValues<char> Ascii = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~.");

    internal static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text[0] == '.' || text[^1] == '.' || text.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = text.IndexOfAnyExcept(Ascii); at >= 0;)
        {
            if (text[at] < 0x80 || char.IsWhiteSpace(text[at]))
            {
                return false;
            }

            var next = text[(at + 1)..].IndexOfAnyExcept(Ascii);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return true;
    }
}
