using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <summary>What the re-identification desk needs where there is no container. Immutable.</summary>
/// <param name="Store">The store. Whoever opened it closes it.</param>
/// <param name="Options">The rules. Read once, when the desk is opened.</param>
public sealed record ReidentificationSetup(ReidentificationStore Store, ReidentificationOptions Options)
{
    /// <summary>The reversible tokens that the desk opens; null for none.</summary>
    public ReversibleTokens? Tokens { get; init; }

    /// <summary>The vault whose tokens the desk opens; null for none.</summary>
    public TokenVault? Vault { get; init; }

    /// <summary>The declared purposes; null where there is no catalogue.</summary>
    public PurposeCatalogue? Catalogue { get; init; }

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where to log; null for nowhere.</summary>
    public ILoggerFactory? Logging { get; init; }
}
