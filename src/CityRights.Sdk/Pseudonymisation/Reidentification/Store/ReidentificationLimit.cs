namespace CityRights.Pseudonymisation;

/// <summary>How many acts of one kind an operator may have done since an instant, the next one included.</summary>
/// <param name="Most">How many; 1 or more.</param>
/// <param name="Since">Since when, inclusive, UTC.</param>
public readonly record struct ReidentificationLimit(int Most, DateTimeOffset Since);
