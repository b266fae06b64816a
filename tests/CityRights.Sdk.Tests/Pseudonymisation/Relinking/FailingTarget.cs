using System.Collections.Immutable;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Relinking;

/// <summary>A target over another one that fails once, at its n-th batch.</summary>
internal sealed class FailingTarget(RelinkTarget inner, int failAt) : RelinkTarget
{
    private int _batch;

    public override string Name => inner.Name;

    public override string Domain => inner.Domain;

    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<RelinkEntry> batch, CancellationToken cancellationToken) =>
        ++_batch == failAt ? throw new CityRightsException("CRT-TEST-001", "The disk is full.") : inner.RelinkAsync(batch, cancellationToken);

    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountCoreAsync(CancellationToken cancellationToken) => inner.CountAsync(cancellationToken);
}
