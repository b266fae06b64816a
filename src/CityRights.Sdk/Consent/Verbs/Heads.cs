using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>Makes heads for callers out of folds.</summary>
internal static class Heads
{
    /// <summary>The head for all categories of a purpose, without a recipient.</summary>
    internal static ConsentHead Of(ConsentStream stream, GatePurpose purpose, DateTimeOffset now) =>
        Of(stream, purpose, purpose.Purpose.DataCategories, null, now);

    /// <summary>Whether any category of a purpose stands on a yes, whatever the others stand on.</summary>
    internal static bool AnyPermits(ConsentStream stream, GatePurpose purpose, DateTimeOffset now)
    {
        var events = StreamOrder.Of(stream);
        return purpose.Purpose.DataCategories.Any(category => HeadFold.Fold(events, purpose.Notice, category, null, now).IsPermitting);
    }

    /// <summary>The head for categories and a recipient: of several, the one furthest from permitting.</summary>
    internal static ConsentHead Of(
        ConsentStream stream, GatePurpose purpose, ImmutableArray<DataCategory> categories, string? recipient, DateTimeOffset now)
    {
        var events = StreamOrder.Of(stream);
        FoldedHead? worst = null;
        var isRestricted = false;
        foreach (var category in categories)
        {
            var head = HeadFold.Fold(events, purpose.Notice, category, recipient, now);
            isRestricted |= Objections.Standing(events, category, recipient) is not null;
            worst = worst is not { } other || head.Severity > other.Severity
                || (head.Severity == other.Severity && head.ValidUntil is { } end && !(other.ValidUntil <= end))
                ? head
                : worst;
        }

        return worst is not { } decided ? new(ConsentState.NotAsked) : new(decided.State)
        {
            Since = decided.Since,
            ValidUntil = decided.ValidUntil,
            UsesLeft = decided.UsesLeft,
            Notice = decided.Given?.Notice,
            Evidence = decided.Decisive?.Id ?? Guid.Empty,
            IsRestricted = isRestricted,
        };
    }
}
