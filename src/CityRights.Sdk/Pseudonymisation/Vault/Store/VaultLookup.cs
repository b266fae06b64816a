using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>How the row of one identifier is found: by its blind index under each live key version, the current one first. Immutable; prints redacted.</summary>
/// <param name="Domain">The id of the domain.</param>
/// <param name="Field">The id of the field.</param>
/// <param name="BlindIndexes">The blind indexes.</param>
public sealed record VaultLookup(string Domain, string Field, ImmutableArray<ReadOnlyMemory<byte>> BlindIndexes)
{
    /// <summary>Domain and field.</summary>
    public override string ToString() => $"VaultLookup({Domain}, {Field}, redacted)";
}
