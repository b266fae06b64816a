using System.CommandLine;
using System.Globalization;

namespace CityRights.Tool.Parsing;

/// <summary>Options whose value is a duration: a whole number with a unit, <c>m</c>, <c>h</c> or <c>d</c>.</summary>
internal static class Durations
{
    public static Option<TimeSpan> Option(string name, string description, int mostDays)
    {
        var option = new Option<TimeSpan>(name) { Description = description, HelpName = "DURATION" };
        option.CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (Parse(word) is { } duration && duration <= TimeSpan.FromDays(mostDays))
            {
                return duration;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"'{name}' is a whole number of minutes, hours or days, such as 30m, 24h or 2d, and at most {mostDays}d."));
            return default;
        };
        return option;
    }

    private static TimeSpan? Parse(string word)
    {
        if (word.Length is < 2 or > 7 || !int.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return word[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
    }
}
