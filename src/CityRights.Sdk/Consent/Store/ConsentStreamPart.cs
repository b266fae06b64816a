using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>The events of a stream that stand under one surrogate.</summary>
/// <param name="Person">The surrogate: a random id, made by the store, that says nothing about the person.</param>
/// <param name="Events">The events in the order of the store, which is the order of their commits; none missing.</param>
public sealed record ConsentStreamPart(Guid Person, ImmutableArray<ConsentEvent> Events)
{
    /// <summary>The number of events alone.</summary>
    public override string ToString() => $"ConsentStreamPart({Events.Length})";
}
