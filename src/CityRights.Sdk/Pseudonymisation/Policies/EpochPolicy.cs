using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// One identifier has one pseudonym in each epoch. Each epoch has a random key that is destroyed when its grace has passed: from then on nobody can link it
/// to another epoch or make its pseudonyms again, the city with all its keys included. Immutable.
/// </summary>
public sealed class EpochPolicy : PseudonymPolicy, IEquatable<EpochPolicy>
{
    /// <summary>The longest grace.</summary>
    public static readonly TimeSpan LongestGrace = TimeSpan.FromDays(31);

    /// <summary>Describes epochs.</summary>
    /// <param name="length">How long one is.</param>
    /// <param name="timeZone">By whose calendar it begins and ends.</param>
    /// <param name="grace">How long after its end the key is kept for what arrives late, up to <see cref="LongestGrace"/>.</param>
    /// <exception cref="ArgumentNullException">The time zone is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not one, or the grace is negative or too long.</exception>
    public EpochPolicy(EpochLength length, TimeZoneInfo timeZone, TimeSpan grace)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)EpochLength.Month, nameof(length));
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentOutOfRangeException.ThrowIfLessThan(grace, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grace, LongestGrace);
        (Length, TimeZone, Grace) = (length, timeZone, grace);
    }

    /// <summary>How long an epoch is.</summary>
    public EpochLength Length { get; }

    /// <summary>By whose calendar it begins and ends.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>How long after its end the key is kept.</summary>
    public TimeSpan Grace { get; }

    /// <summary>Whether length, time zone and grace are equal.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(EpochPolicy? other) => other is not null && Length == other.Length && TimeZone.Id == other.TimeZone.Id && Grace == other.Grace;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EpochPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, Grace);

    /// <summary>Length, time zone and grace.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"per {Length} in {TimeZone.Id}, grace {Grace}");

    /// <summary>The epoch of an instant: that of the day that the time zone's calendar shows.</summary>
    internal Epoch EpochOf(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);
        return Length switch
        {
            EpochLength.Day => new(Text($"E{day:yyyyMMdd}"), EndsBefore(day.AddDays(1))),
            EpochLength.Week => new(
                Text($"E{ISOWeek.GetYear(day.ToDateTime(default)):0000}W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}"),
                EndsBefore(day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7)))),
            _ => new(Text($"E{day:yyyyMM}"), EndsBefore(new DateOnly(day.Year, day.Month, 1).AddMonths(1))),
        };
    }

    /// <summary>
    /// The instant from which on the calendar shows the day or a later one for good. Where clocks repeat or leave out midnight, the later reading counts:
    /// the key of an epoch is needed as long as any instant belongs to it.
    /// </summary>
    private DateTimeOffset EndsBefore(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = TimeZone.IsAmbiguousTime(midnight) ? TimeZone.GetAmbiguousTimeOffsets(midnight).Min()
            : TimeZone.IsInvalidTime(midnight) ? Least(TimeZone.GetUtcOffset(midnight.AddHours(-3)), TimeZone.GetUtcOffset(midnight.AddHours(3)))
            : TimeZone.GetUtcOffset(midnight);
        return new(midnight, offset);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
