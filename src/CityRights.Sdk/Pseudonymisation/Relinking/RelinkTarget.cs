using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>
/// What holds pseudonyms and can lead its rows from an older one to the current one: the consent store, a table of the host's own. Derive from it to add one;
/// nothing else has to change. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <para><b>Expected old.</b> A row is changed only if it carries one of the older pseudonyms at the instant of the change (<c>UPDATE … WHERE plate IN (older)</c>), in one
/// statement or transaction, so that a write that comes meanwhile is never lost.</para>
/// <para><b>Never two.</b> Where one row stands for one person and there is one under the current pseudonym already, the target keeps one identity by a rule that it states, and
/// answers <see cref="RelinkOutcome.Joined"/>. Where many rows may carry one pseudonym, all are changed and the question does not arise.</para>
/// <para><b>Durable before the answer.</b> The job's checkpoint is written after it, and relied on. <b>Idempotent:</b> a batch may come again.</para>
/// </remarks>
public abstract class RelinkTarget : IKeyVersionUsage
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <summary>The id of the pseudonym domain; <c>subject</c> for the references of people.</summary>
    public abstract string Domain { get; }

    /// <summary>How many identifiers go into one batch; it bounds the memory of the job.</summary>
    /// <value>500 by default; 1 to 10,000.</value>
    public virtual int BatchSize => 500;

    /// <summary>The people of a room of the library, such as the consent store.</summary>
    /// <param name="holder">The room's holder of references.</param>
    /// <exception cref="ArgumentNullException"><paramref name="holder"/> is null.</exception>
    public static RelinkTarget Subjects(ISubjectReferenceHolder holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        return new SubjectRelinkTarget(holder);
    }

    /// <summary>Leads rows to the current pseudonyms, in one durable step.</summary>
    /// <param name="batch">The identifiers' pseudonyms; at most <see cref="BatchSize"/>.</param>
    /// <param name="cancellationToken">Gives up; the step is then done whole or not at all.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="CityRightsException">The step could not be done.</exception>
    public async ValueTask<ImmutableArray<RelinkOutcome>> RelinkAsync(ImmutableArray<RelinkEntry> batch, CancellationToken cancellationToken = default)
    {
        if (batch.IsDefaultOrEmpty)
        {
            return [];
        }

        var outcomes = await RelinkCoreAsync(batch, cancellationToken).ConfigureAwait(false);
        return outcomes.IsDefault || outcomes.Length != batch.Length ? throw PseudonymisationErrors.RelinkAnswersMissing(Name) : outcomes;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<KeyVersionUse>> CountAsync(CancellationToken cancellationToken = default) => CountCoreAsync(cancellationToken);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;

    /// <summary>Implements <see cref="RelinkAsync"/>.</summary>
    /// <param name="batch">The identifiers' pseudonyms, at least one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<RelinkEntry> batch, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="CountAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<KeyVersionUse>> CountCoreAsync(CancellationToken cancellationToken);
}
