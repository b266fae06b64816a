namespace CityRights.Consent;

/// <summary>By what authority an event was caused. Immutable.</summary>
/// <remarks>
/// All references are opaque ids of the service's own registers, at most 256 characters; a name or a number of a person never stands here.
/// </remarks>
public sealed record ConsentAuthority
{
    /// <summary>The person acts alone; the default of every event.</summary>
    public static ConsentAuthority Self { get; } = new();

    /// <summary>The capacity.</summary>
    public ConsentCapacity Capacity { get; init; }

    /// <summary>Who acted, as an opaque reference; null for the person.</summary>
    public string? Actor { get; init; }

    /// <summary>The mandate, judgment or entry in a register. Required for every capacity other than <see cref="ConsentCapacity.Self"/>.</summary>
    public string? Mandate { get; init; }

    /// <summary>How well identity and mandate were proven, in the terms of the service, for example an eIDAS level; null where not stated.</summary>
    public string? ProofLevel { get; init; }

    /// <summary>A witness, as an opaque reference; null where there was none.</summary>
    public string? Witness { get; init; }

    /// <summary>The instant from which the mandate holds, inclusive; null for no beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant until which the mandate holds, exclusive; null for no end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The capacity alone; references are not printed.</summary>
    public override string ToString() => $"ConsentAuthority({Capacity})";
}
