namespace CityRights.Consent;

/// <summary>How long a given consent holds. Conditions add up: the first that is met ends it. Immutable.</summary>
public sealed record ConsentValidity
{
    /// <summary>Without an end.</summary>
    public static ConsentValidity Endless { get; } = new();

    /// <summary>The instant from which it no longer holds, exclusive; null for no such instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The event with which it ends, by a name of the service, recorded as <see cref="ConsentEventKind.Ended"/>; null for none.</summary>
    public string? UntilEvent { get; init; }

    /// <summary>How many uses it allows, each recorded as <see cref="ConsentEventKind.Used"/>; null for any number.</summary>
    public int? Uses { get; init; }

    /// <summary>Why a consent without an end is justified; null where not stated.</summary>
    public string? Justification { get; init; }
}
