namespace CityRights.Pseudonymisation;

/// <summary>An epoch: what its tokens carry, <c>E20261127</c>, <c>E2026W48</c> or <c>E202611</c>, and the instant at which the next one has begun for good.</summary>
internal readonly record struct Epoch(string Name, DateTimeOffset End);
