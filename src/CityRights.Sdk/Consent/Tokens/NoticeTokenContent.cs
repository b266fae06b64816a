namespace CityRights.Consent;

/// <summary>What a notice token says. Holds nothing of a person.</summary>
/// <param name="Notice">The notice shown.</param>
/// <param name="Version">Its version.</param>
/// <param name="Language">The language shown.</param>
/// <param name="Hash">The hash of the wording shown.</param>
/// <param name="Purpose">The purpose asked for; the default value where the form asks for several.</param>
/// <param name="IssuedAt">When it was shown.</param>
/// <param name="ExpiresAt">Until when it may be answered with yes, exclusive.</param>
/// <param name="Nonce">The random id of this showing.</param>
/// <param name="Standing">
/// What <see cref="NoticeTokens.Standing"/> makes of the noes that the store held at the showing: by it a form is known to be older than a no, whatever the
/// clocks said. 0 where the form was shown to nobody in particular.
/// </param>
internal sealed record NoticeTokenContent(
    NoticeId Notice, int Version, string Language, ContentHash Hash, PurposeId Purpose, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, Guid Nonce,
    uint Standing)
{
    /// <summary>Whether the token is of the purpose's notice, and not bound to another purpose.</summary>
    internal bool IsFor(Purpose purpose) => Notice == purpose.Notice && (Purpose.IsDefault || Purpose == purpose.Id);
}
