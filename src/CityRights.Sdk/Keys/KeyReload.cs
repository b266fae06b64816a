using System.Collections.Immutable;

namespace CityRights.Keys;

/// <summary>What came of <see cref="KeyRing.ReloadAsync"/>. Immutable.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Versions">The versions that the ring has now.</param>
/// <param name="Problem">Why the keys were not taken over; null unless it failed.</param>
public sealed record KeyReload(KeyReloadOutcome Outcome, ImmutableArray<KeyVersion> Versions, CityRightsException? Problem = null);
