namespace CityRights.Consent;

/// <summary>Where a person stands with a purpose, for one scope, at one instant: derived from the events, never stored. Immutable.</summary>
/// <param name="State">The state.</param>
public sealed record ConsentHead(ConsentState State)
{
    /// <summary>The instant since which the state holds; null for <see cref="ConsentState.NotAsked"/>.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The instant from which a permitting state no longer holds, as known now; null where only an event can end it.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The uses left of a use-limited consent; null otherwise.</summary>
    public int? UsesLeft { get; init; }

    /// <summary>The wording of the last yes; null where there was none or its wording is unknown.</summary>
    public NoticeReference? Notice { get; init; }

    /// <summary>The id of the event that decided; <see cref="Guid.Empty"/> for <see cref="ConsentState.NotAsked"/>.</summary>
    public Guid Evidence { get; init; }

    /// <summary>Whether an objection stands that was not dismissed (GDPR Art. 21): processing is restricted whatever the state.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>Whether the state permits: <see cref="ConsentState.Given"/> or <see cref="ConsentState.Renewed"/>, and no objection stands.</summary>
    public bool IsPermitting => State is ConsentState.Given or ConsentState.Renewed && !IsRestricted;
}
