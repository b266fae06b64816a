using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>What every stored event obeys, whoever made it.</summary>
internal static class ConsentEventRules
{
    private const int LongestReference = 256;
    private const int LongestList = 1_000;

    private static readonly TimeSpan MostSkew = TimeSpan.FromDays(366);

    internal static void ThrowIfInvalid(ConsentEvent value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Broken(value) is { } rule)
        {
            throw new ArgumentException(rule, nameof(value));
        }
    }

    /// <summary>The first rule that the event breaks, or null.</summary>
    internal static string? Broken(ConsentEvent value) =>
        value.Id == Guid.Empty ? "An event has a random id."
        : value.Purpose.IsDefault ? "An event names its purpose."
        : value.Kind == ConsentEventKind.None || !Enum.IsDefined(value.Kind) ? "The kind of the event is not known."
        : !Enum.IsDefined(value.Origin) ? "The origin of the event is not known."
        : !Enum.IsDefined(value.Proof) ? "The proof grade of the event is not known."
        : value.OccurredAt.Offset != TimeSpan.Zero || value.RecordedAt.Offset != TimeSpan.Zero ? "Instants are UTC."
        : value.ClockSkew < TimeSpan.Zero || value.ClockSkew > MostSkew ? "The declared skew is 0 to 366 days."
        : !IdentifierText.IsValid(value.Channel) ? "The channel is 1 to 64 lower-case letters, digits, '-' or '.'."
        : !IsReference(value.CapturedBy) || !IsReference(value.Evidence) ? TooLong
        : value.IdempotencyKey is { Length: 0 or > 128 } ? "An idempotency key is 1 to 128 characters."
        : Broken(value.Authority) ?? Broken(value.Scope) ?? Broken(value.Notice) ?? BrokenValidity(value.Validity);

    private const string TooLong = "A reference is 1 to 256 characters without control characters.";

    private static string? Broken(ConsentAuthority? authority) =>
        authority is null ? "An event states the authority behind it."
        : !Enum.IsDefined(authority.Capacity) ? "The capacity is not known."
        : authority.Capacity != ConsentCapacity.Self && string.IsNullOrWhiteSpace(authority.Mandate) ? "Whoever acts for another states the mandate."
        : !IsReference(authority.Actor) || !IsReference(authority.Mandate) || !IsReference(authority.ProofLevel) || !IsReference(authority.Witness) ? TooLong
        : authority.From is { Offset.Ticks: not 0 } || authority.Until is { Offset.Ticks: not 0 } ? "Instants are UTC."
        : null;

    private static string? Broken(ConsentScope? scope)
    {
        if (scope is null || scope.Categories.Length > LongestList || scope.Recipients.Length > LongestList)
        {
            return "A scope lists at most 1,000 categories and recipients.";
        }

        foreach (var category in scope.Categories)
        {
            if (category.IsDefault)
            {
                return "A category of the scope is not named.";
            }
        }

        foreach (var recipient in scope.Recipients)
        {
            if (!IdentifierText.IsValid(recipient))
            {
                return "A recipient of the scope is not of its form.";
            }
        }

        return null;
    }

    private static string? Broken(NoticeReference? notice) =>
        notice is null ? null
        : notice.Notice.IsDefault || notice.Version < 1 || notice.Hash.IsDefault ? "A notice reference names notice, version and hash."
        : !LanguageTag.IsWellFormed(notice.Language) ? "The language of a notice reference is a BCP 47 tag."
        : notice.ShownAt is { Offset.Ticks: not 0 } ? "Instants are UTC."
        : null;

    private static string? BrokenValidity(ConsentValidity? validity) =>
        validity is null ? "An event states its validity."
        : validity.Until is { Offset.Ticks: not 0 } ? "Instants are UTC."
        : validity.Uses is < 1 ? "A use-limited consent allows at least one use."
        : !IsReference(validity.UntilEvent) || !IsReference(validity.Justification) ? TooLong
        : null;

    private static bool IsReference(string? text)
    {
        if (text is null)
        {
            return true;
        }

        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= LongestReference && !string.IsNullOrWhiteSpace(text);
    }
}
