namespace CityRights.Consent;

/// <summary>Pins the exact wording that a person saw. Immutable; not personal data.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Version">Its version, 1 or more.</param>
/// <param name="Language">The language shown, a BCP 47 tag.</param>
/// <param name="Hash">The hash of that text; see <see cref="ContentHash"/>.</param>
public sealed record NoticeReference(NoticeId Notice, int Version, string Language, ContentHash Hash)
{
    /// <summary>When the notice was shown; null where unknown.</summary>
    public DateTimeOffset? ShownAt { get; init; }

    /// <summary>The random id of the notice token by which it was answered; <see cref="Guid.Empty"/> where there was none.</summary>
    public Guid Token { get; init; }
}
