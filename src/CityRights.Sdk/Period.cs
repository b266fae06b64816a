using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CityRights.Internal;

namespace CityRights;

/// <summary>A calendar period: years, months and days, as retention rules and the validity of consent are stated.</summary>
/// <remarks>
/// <para>Arithmetic is of the calendar, not of seconds: years and months first, clipped to the last day of the month (31 January plus one
/// month is 28 or 29 February), then days. One month in GDPR Art. 12(3) is such a month (Regulation (EEC, Euratom) 1182/71, Art. 3).</para>
/// <para>Text form: the date part of an ISO 8601 duration, <c>P1Y6M</c>, <c>P91D</c>, <c>P2W</c>. The default value is <c>P0D</c>.</para>
/// </remarks>
public readonly struct Period : IEquatable<Period>
{
    private const int MaximumYears = 1_000;

    private readonly int _months;
    private readonly int _days;

    private Period(int months, int days)
    {
        _months = months;
        _days = days;
    }

    /// <summary>No time at all, the default value.</summary>
    public static Period Zero => default;

    /// <summary>Whether the period has no length.</summary>
    public bool IsZero => _months == 0 && _days == 0;

    /// <summary>The whole months, years included: 18 for <c>P1Y6M</c>.</summary>
    public int TotalMonths => _months;

    /// <summary>The days beside the months.</summary>
    public int TotalDays => _days;

    /// <summary>A number of years.</summary>
    /// <param name="years">0 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Period Years(int years) => Months(checked(Within(years, MaximumYears) * 12));

    /// <summary>A number of months.</summary>
    /// <param name="months">0 to 12,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Period Months(int months) => new(Within(months, MaximumYears * 12), 0);

    /// <summary>A number of weeks.</summary>
    /// <param name="weeks">0 to 52,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Period Weeks(int weeks) => new(0, Within(weeks, MaximumYears * 52) * 7);

    /// <summary>A number of days.</summary>
    /// <param name="days">0 to 364,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static Period Days(int days) => new(0, Within(days, MaximumYears * 364));

    /// <summary>The sum of two periods, part by part.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is longer than 1,000 years.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Plus is the named alternate.")]
    public static Period operator +(Period left, Period right) => left.Plus(right);

    /// <summary>Whether two periods have the same parts; <c>P1M</c> and <c>P30D</c> differ.</summary>
    public static bool operator ==(Period left, Period right) => left.Equals(right);

    /// <summary>Whether two periods differ.</summary>
    public static bool operator !=(Period left, Period right) => !left.Equals(right);

    /// <summary>Parses the date part of an ISO 8601 duration.</summary>
    /// <param name="text">For example <c>P1Y6M</c> or <c>P2W</c>; weeks stand alone.</param>
    /// <exception cref="FormatException">The text is null or not of that form.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException("A period is written as an ISO 8601 duration of years, months, weeks or days, for example 'P1Y6M' or 'P91D'.");

    /// <summary>Parses the date part of an ISO 8601 duration without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="period">The period, or default.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        var valid = PeriodText.TryParse(text, out var months, out var days) && months <= MaximumYears * 12 && days <= MaximumYears * 364;
        period = valid ? new((int)months, (int)days) : default;
        return valid;
    }

    /// <summary>The sum of this period and another, part by part.</summary>
    /// <param name="other">The other period.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is longer than 1,000 years.</exception>
    public Period Plus(Period other) =>
        new(Within(_months + other._months, MaximumYears * 12), Within(_days + other._days, MaximumYears * 364));

    /// <summary>The day that lies this period after another.</summary>
    /// <remarks>Not additive where a month is clipped: 31 January plus one month plus one month is 28 March, plus two months is 31 March.</remarks>
    /// <param name="start">The first day.</param>
    /// <returns>The day, clipped to the last day of its month; <see cref="DateOnly.MaxValue"/> where the calendar ends sooner.</returns>
    public DateOnly After(DateOnly start)
    {
        var left = ((9999 - start.Year) * 12) + (12 - start.Month);
        if (_months > left)
        {
            return DateOnly.MaxValue;
        }

        var moved = start.AddMonths(_months);
        return _days > DateOnly.MaxValue.DayNumber - moved.DayNumber ? DateOnly.MaxValue : moved.AddDays(_days);
    }

    /// <summary>The instant that lies this period after another, at the same time of day and the same offset from UTC.</summary>
    /// <param name="start">The first instant. Pass it in the offset whose calendar counts.</param>
    /// <returns>The instant; <see cref="DateTimeOffset.MaxValue"/> where it falls on the calendar's last day or later.</returns>
    public DateTimeOffset After(DateTimeOffset start)
    {
        var day = After(DateOnly.FromDateTime(start.DateTime));
        var local = day.ToDateTime(TimeOnly.FromDateTime(start.DateTime));
        return day == DateOnly.MaxValue || local.Ticks - start.Offset.Ticks > DateTime.MaxValue.Ticks
            ? DateTimeOffset.MaxValue
            : new DateTimeOffset(local, start.Offset);
    }

    /// <inheritdoc/>
    public bool Equals(Period other) => _months == other._months && _days == other._days;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Period other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_months, _days);

    /// <summary>The ISO 8601 text, for example <c>P1Y6M</c>.</summary>
    public override string ToString()
    {
        if (IsZero)
        {
            return "P0D";
        }

        var (years, months) = Math.DivRem(_months, 12);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"P{(years == 0 ? "" : $"{years}Y")}{(months == 0 ? "" : $"{months}M")}{(_days == 0 ? "" : $"{_days}D")}");
    }

    private static int Within(int value, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, maximum);
        return value;
    }
}
