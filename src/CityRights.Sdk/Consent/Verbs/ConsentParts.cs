using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>What the verbs are made of.</summary>
internal sealed record ConsentParts(GateParts Gate, NoticeRegistry Notices, NoticeTokens Tokens, ErasureMarks Marks)
{
    internal ConsentStore Store => Gate.Store;

    internal ConsentOptions Options => Gate.Options;

    /// <summary>Where the ids of events and showings come from.</summary>
    internal RandomSource Random { get; init; } = RandomSource.System;

    internal DateTimeOffset Now => Gate.Time.GetUtcNow().ToUniversalTime();

    /// <summary>The declared purpose.</summary>
    /// <exception cref="ArgumentException">It is not declared.</exception>
    internal GatePurpose Require(PurposeId purpose) => Gate.Purposes.TryGetValue(purpose, out var known)
        ? known
        : throw new ArgumentException("The purpose is not declared; declare it with city.Purposes(...) or correct its id.", nameof(purpose));
}
