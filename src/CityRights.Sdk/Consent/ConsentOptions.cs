namespace CityRights.Consent;

/// <summary>The settings of the consent room.</summary>
public sealed class ConsentOptions
{
    /// <summary>How long a notice that was shown can be answered with yes. More than zero, at most 366 days. A no is taken at any time.</summary>
    /// <value>24 hours: WCAG 2.2, success criterion 2.2.1, asks for no extension of limits beyond 20 hours.</value>
    public TimeSpan NoticeTokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>By how much this server's clock may be wrong, declared on each event. 0 to 1 hour.</summary>
    /// <value>1 second.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How far the clock may stand before an event already recorded until it is held to be wrong and the gate answers Indeterminate. 0 to 1 day.
    /// </summary>
    /// <value>1 minute.</value>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a decision waits for the store; null for what the store itself proposes. More than zero, at most 1 minute.</summary>
    /// <value>Null.</value>
    public TimeSpan? ReadDeadline { get; set; }

    /// <summary>Of how many people heads are kept in memory, where the store allows it; 0 for none, at most 100,000,000.</summary>
    /// <value>100,000.</value>
    public int CachedPersons { get; set; } = 100_000;

    /// <summary>How many decisions that a continuity policy let through may wait to be checked; when they are that many, further ones are not let through. 1 to 10,000,000.</summary>
    /// <value>10,000.</value>
    public int ContinuityQueue { get; set; } = 10_000;
}
