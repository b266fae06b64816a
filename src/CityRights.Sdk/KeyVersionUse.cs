namespace CityRights;

/// <summary>How much of what is held still depends on a key version.</summary>
/// <param name="KeyVersion">The version, 1 or more.</param>
/// <param name="Rows">How many rows, or people, are known under it.</param>
/// <param name="Unlinked">How many of them are known under no newer version: who destroys this version loses them.</param>
public readonly record struct KeyVersionUse(int KeyVersion, long Rows, long Unlinked);
