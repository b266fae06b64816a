using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>People of a room as a target: their references are pseudonyms of the domain <c>subject</c>.</summary>
internal sealed class SubjectRelinkTarget(ISubjectReferenceHolder holder) : RelinkTarget
{
    public override string Name => holder.Name;

    public override string Domain => DomainRules.Subject;

    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<RelinkEntry> batch, CancellationToken cancellationToken) =>
        holder.RelinkAsync([.. batch.Select(static entry => entry.ToReferences())], cancellationToken);

    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountCoreAsync(CancellationToken cancellationToken) => holder.CountAsync(cancellationToken);
}
