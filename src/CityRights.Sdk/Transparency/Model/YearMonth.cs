using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CityRights.Transparency;

/// <summary>A month of a year, as registers state when an algorithm came into use. Text form <c>2026-03</c> (ISO 8601).</summary>
/// <remarks>The default value is the first month of year 1.</remarks>
public readonly struct YearMonth : IEquatable<YearMonth>, IComparable<YearMonth>
{
    private readonly int _months;

    /// <summary>Creates a month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _months = ((year - 1) * 12) + month - 1;
    }

    /// <summary>The year.</summary>
    public int Year => (_months / 12) + 1;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => (_months % 12) + 1;

    /// <summary>Parses <c>yyyy-MM</c> without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="month">The month, or default.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearMonth month)
    {
        var valid = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = valid ? new(first.Year, first.Month) : default;
        return valid;
    }

    /// <summary>Whether two months are the same.</summary>
    public static bool operator ==(YearMonth left, YearMonth right) => left.Equals(right);

    /// <summary>Whether two months differ.</summary>
    public static bool operator !=(YearMonth left, YearMonth right) => !left.Equals(right);

    /// <summary>Whether the left month comes before the right.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left month comes after the right.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left month does not come after the right.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left month does not come before the right.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => _months.CompareTo(other._months);

    /// <inheritdoc/>
    public bool Equals(YearMonth other) => _months == other._months;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is YearMonth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _months;

    /// <summary>The text form, for example <c>2026-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
