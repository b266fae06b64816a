using System.Collections.Immutable;

namespace CityRights;

/// <summary>
/// Something that knows people by <see cref="SubjectRef"/> and can lead them from older key versions to the current one: the consent store, for example. Fulfilled by
/// the rooms; the re-link job drives it. Safe for concurrent use.
/// </summary>
public interface ISubjectReferenceHolder : IKeyVersionUsage
{
    /// <summary>
    /// Makes people who are known under older references known under the current one, in one durable step. Nothing is lost and nobody is made; done again, it
    /// changes nothing.
    /// </summary>
    /// <param name="people">The people, each by every live reference; at most 1,000.</param>
    /// <param name="cancellationToken">Gives up; the step is then done whole or not at all.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="ArgumentException">They are too many, or one is the default value.</exception>
    /// <exception cref="CityRightsException">The step could not be done.</exception>
    ValueTask<ImmutableArray<RelinkOutcome>> RelinkAsync(ImmutableArray<SubjectReferences> people, CancellationToken cancellationToken = default);

    /// <summary>
    /// Drops the references of a version where the same person has a newer one. Afterwards nothing links the two but the holder's own id of the person; people who
    /// have no newer reference keep theirs.
    /// </summary>
    /// <remarks>Only once no node makes references with that version as its current one any more.</remarks>
    /// <param name="keyVersion">The version, 1 or more.</param>
    /// <param name="cancellationToken">Gives up; what was dropped stays dropped.</param>
    /// <returns>How many references were dropped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    /// <exception cref="CityRightsException">The references could not be dropped.</exception>
    ValueTask<long> DropReferencesAsync(int keyVersion, CancellationToken cancellationToken = default);
}
