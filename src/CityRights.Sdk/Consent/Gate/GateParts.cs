using System.Collections.Frozen;

namespace CityRights.Consent;

/// <summary>What the gate is made of.</summary>
internal sealed record GateParts(FrozenDictionary<PurposeId, GatePurpose> Purposes, ConsentStore Store, TimeProvider Time, ConsentOptions Options);
