using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>What an erasure found. Immutable.</summary>
/// <param name="Persons">The surrogates that no longer lead to anybody; empty where the person was not known.</param>
public sealed record ErasureResult(ImmutableArray<Guid> Persons)
{
    /// <summary>The number alone.</summary>
    public override string ToString() => $"ErasureResult({Persons.Length})";
}
