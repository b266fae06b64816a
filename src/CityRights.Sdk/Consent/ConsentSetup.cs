using CityRights.Internal;
using CityRights.Keys;
using Microsoft.Extensions.Logging;

namespace CityRights.Consent;

/// <summary>What the consent room needs where there is no container. Immutable.</summary>
/// <param name="Catalogue">The declared purposes.</param>
/// <param name="Store">The store. Whoever opened it closes it.</param>
/// <param name="Keys">The keys of the same tenant. Whoever opened them disposes them.</param>
public sealed record ConsentSetup(PurposeCatalogue Catalogue, ConsentStore Store, KeyRing Keys)
{
    /// <summary>Declares notices and settings; null where there are none.</summary>
    public Action<ConsentBuilder>? Declare { get; init; }

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where random ids come from; tests put their own in its place.</summary>
    internal RandomSource Random { get; init; } = RandomSource.System;

    /// <summary>Where to log; null for nowhere.</summary>
    public ILoggerFactory? Logging { get; init; }
}
