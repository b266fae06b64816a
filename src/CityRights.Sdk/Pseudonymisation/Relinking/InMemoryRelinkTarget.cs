using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A target that keeps one row for each pseudonym in memory, and the pattern of one over a table with a unique column. Where a row under the current pseudonym stands
/// beside an older one, it stays, and takes up the older one by the rule given. Safe for concurrent use.
/// </summary>
/// <typeparam name="TRow">What is kept of a person.</typeparam>
public sealed class InMemoryRelinkTarget<TRow> : RelinkTarget
{
    private readonly ConcurrentDictionary<RelinkPseudonym, TRow> _rows = [];
    private readonly Lock _gate = new();
    private readonly Func<TRow, TRow, TRow> _join;

    /// <summary>Makes an empty one.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="join">Joins the row that stays with an older one of the same person, in this order.</param>
    /// <param name="name">What it is, for reports.</param>
    /// <exception cref="ArgumentException">The domain or the name is empty, or <paramref name="join"/> null.</exception>
    public InMemoryRelinkTarget(string domain, Func<TRow, TRow, TRow> join, string name = "memory")
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        ArgumentNullException.ThrowIfNull(join);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Domain = domain;
        Name = name;
        _join = join;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Domain { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Writes a row as the service does: to the one found by any of the pseudonyms, else to a new one under the current pseudonym.</summary>
    /// <param name="tokens">The tokens under all live versions, the current one first, as <c>CandidatesFor</c> makes them.</param>
    /// <param name="change">Makes the row from what is there; the default value where nothing is.</param>
    /// <exception cref="ArgumentException">No token is given, or one is not of the domain's form.</exception>
    public void Write(IReadOnlyList<string> tokens, Func<TRow?, TRow> change)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(change);
        var candidates = tokens.Select(Read).ToList();
        lock (_gate)
        {
            var found = candidates.FirstOrDefault(_rows.ContainsKey, candidates[0]);
            _rows[found] = change(_rows.GetValueOrDefault(found));
        }
    }

    /// <summary>The rows found by any of the pseudonyms: one, unless two were never joined.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <exception cref="ArgumentException">One is not of the domain's form.</exception>
    public ImmutableArray<TRow> Find(IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        lock (_gate)
        {
            return [.. tokens.Select(Read).Where(_rows.ContainsKey).Select(found => _rows[found])];
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<RelinkEntry> batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult<ImmutableArray<RelinkOutcome>>([.. batch.Select(Relink)]);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountCoreAsync(CancellationToken cancellationToken) => ValueTask.FromResult<ImmutableArray<KeyVersionUse>>(
        [.. _rows.Keys.GroupBy(static row => row.KeyVersion).OrderBy(static version => version.Key).Select(static version => new KeyVersionUse(version.Key, version.Count(), version.Count()))]);

    private RelinkOutcome Relink(RelinkEntry entry)
    {
        var outcome = _rows.ContainsKey(entry.Current) ? RelinkOutcome.AlreadyLinked : RelinkOutcome.Unknown;
        foreach (var older in entry.Older)
        {
            if (_rows.TryRemove(older, out var row))
            {
                var joins = _rows.TryGetValue(entry.Current, out var kept);
                _rows[entry.Current] = joins ? _join(kept!, row) : row;
                outcome = joins ? RelinkOutcome.Joined : RelinkOutcome.Linked;
            }
        }

        return outcome;
    }

    private static RelinkPseudonym Read(string token)
    {
        var prefix = token.Split('_')[0];
        return TokenText.TryRead(token, prefix, out var version, out var value) == TokenFault.None
            ? new(prefix, version, value)
            : throw new ArgumentException("The text is no token.", nameof(token));
    }
}
