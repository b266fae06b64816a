namespace CityRights.Internal;

/// <summary>The date part of an ISO 8601 duration: <c>P[nY][nM][nD]</c> or <c>PnW</c>.</summary>
internal static class PeriodText
{
    internal static bool TryParse(ReadOnlySpan<char> text, out long months, out long days)
    {
        months = days = 0;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        var rest = text[1..];
        var order = "YMWD".AsSpan();
        var weeks = false;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 6)
            {
                return false;
            }

            var number = 0L;
            foreach (var digit in rest[..digits])
            {
                number = (number * 10) + (digit - '0');
            }

            var place = order.IndexOf(rest[digits]);
            if (place < 0)
            {
                return false;
            }

            switch (order[place])
            {
                case 'Y': months += number * 12; break;
                case 'M': months += number; break;
                case 'W': days += number * 7; weeks = true; break;
                default: days += number; break;
            }

            order = order[(place + 1)..];
            rest = rest[(digits + 1)..];
        }

        // Weeks stand alone (ISO 8601-1, 5.5.2.4).
        return !weeks || (months == 0 && text.IndexOf('W') == text.Length - 1 && !text.Contains('Y') && !text.Contains('M'));
    }
}
