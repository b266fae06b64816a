using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

/// <summary>The targets of a tenant, and the jobs over them. A container makes it from <c>x.Relinking()</c>; without one, make <see cref="RelinkJob"/> by hand.</summary>
public sealed class Relinker : IKeyVersionUsage
{
    private readonly PseudonymisationService _service;
    private readonly TimeProvider _time;
    private readonly ILogger<RelinkJob>? _logger;

    internal Relinker(PseudonymisationService service, ImmutableArray<RelinkTarget> targets, TimeProvider time, ILogger<RelinkJob>? logger)
    {
        _service = service;
        _time = time;
        _logger = logger;
        Targets = targets;
    }

    /// <inheritdoc/>
    /// <value>Always <c>re-link targets</c>.</value>
    public string Name => "re-link targets";

    /// <summary>The targets: people where a room keeps references, then the host's own in the order of their declaration.</summary>
    public ImmutableArray<RelinkTarget> Targets { get; }

    /// <summary>Makes a job over one target.</summary>
    /// <param name="source">Where the identifiers come from.</param>
    /// <param name="target">The name of the target.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">An argument is null, there is no such target, or an option is out of its range.</exception>
    public RelinkJob Job(IdentifierSource source, string target, RelinkJobOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var known = Targets.FirstOrDefault(one => one.Name == target)
            ?? throw new ArgumentException($"There is no re-link target '{target}'; declared are: {string.Join(", ", Targets.Select(static one => one.Name))}.", nameof(target));
        return new(_service, source, known, options, _time, _logger);
    }

    /// <summary>Asks every target what depends on a key version alone: what is lost with it.</summary>
    /// <param name="keyVersion">The version, 1 or more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The targets that hold such rows, each with their number; empty where the version can go.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    /// <exception cref="CityRightsException">A target cannot count its rows; the version must not be taken for unused.</exception>
    public async ValueTask<ImmutableArray<KeyValuePair<string, long>>> UnlinkedAsync(int keyVersion, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keyVersion, 1);
        var found = ImmutableArray.CreateBuilder<KeyValuePair<string, long>>();
        foreach (var target in Targets)
        {
            var usage = await target.CountAsync(cancellationToken).ConfigureAwait(false);
            if (usage.FirstOrDefault(use => use.KeyVersion == keyVersion).Unlinked is > 0 and var unlinked)
            {
                found.Add(KeyValuePair.Create(target.Name, unlinked));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Counts what depends on key versions over all targets.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CityRightsException">A target cannot count its rows.</exception>
    public async ValueTask<ImmutableArray<KeyVersionUse>> CountAsync(CancellationToken cancellationToken = default)
    {
        var all = new SortedDictionary<int, KeyVersionUse>();
        foreach (var target in Targets)
        {
            foreach (var use in await target.CountAsync(cancellationToken).ConfigureAwait(false))
            {
                var sum = all.GetValueOrDefault(use.KeyVersion);
                all[use.KeyVersion] = new(use.KeyVersion, sum.Rows + use.Rows, sum.Unlinked + use.Unlinked);
            }
        }

        return [.. all.Values];
    }
}
