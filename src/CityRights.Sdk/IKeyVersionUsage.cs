using System.Collections.Immutable;

namespace CityRights;

/// <summary>
/// Something that holds rows made under key versions, and is asked before a version is destroyed. Implemented by rooms and by a host for its own tables. Safe
/// for concurrent use.
/// </summary>
public interface IKeyVersionUsage
{
    /// <summary>What it is, for reports and messages: for example <c>consent</c>. Never personal data.</summary>
    string Name { get; }

    /// <summary>Counts what depends on key versions, as it stands now.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One entry for each version under which there are rows, oldest first; empty where there are none.</returns>
    /// <exception cref="CityRightsException">The rows cannot be counted; nobody may then take them for none.</exception>
    ValueTask<ImmutableArray<KeyVersionUse>> CountAsync(CancellationToken cancellationToken = default);
}
