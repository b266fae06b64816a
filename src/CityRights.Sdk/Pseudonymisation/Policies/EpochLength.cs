namespace CityRights.Pseudonymisation;

/// <summary>How long an epoch is, by the calendar of its time zone.</summary>
public enum EpochLength
{
    /// <summary>From midnight to midnight: 23, 24 or 25 hours. The default value.</summary>
    Day = 0,

    /// <summary>A week of ISO 8601, from Monday on.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}
