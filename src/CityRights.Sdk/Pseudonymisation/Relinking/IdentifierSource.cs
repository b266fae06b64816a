namespace CityRights.Pseudonymisation;

/// <summary>
/// Where the identifiers come from, without which no pseudonym becomes another: an encrypted column, a vault, a file. Derive from it to add one; nothing else has to change.
/// </summary>
/// <remarks>
/// The order must be the same at every reading, so that a job that was interrupted can read on: rows that are added come last. Where that cannot be, leave
/// <see cref="Fingerprint"/> null, and every run reads from the start, which costs time and changes nothing.
/// </remarks>
public abstract class IdentifierSource
{
    /// <summary>What it is, for reports and logs: for example <c>column owners.bsn</c>. Never personal data.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// What tells this content and order from another, so that a checkpoint of other content is not relied on: a version, a hash. Printable ASCII without personal data; null
    /// where nothing is known.
    /// </summary>
    /// <value>Null by default.</value>
    public virtual string? Fingerprint => null;

    /// <summary>A source over a sequence that the caller makes anew at each reading; its positions are the numbers of its elements.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="read">Makes the sequence, from the start and always in the same order.</param>
    /// <param name="fingerprint">See <see cref="Fingerprint"/>.</param>
    /// <param name="count">How many there are; null where it is not known.</param>
    /// <exception cref="ArgumentException">The name is empty or <paramref name="read"/> null.</exception>
    public static IdentifierSource Of(string name, Func<CancellationToken, IAsyncEnumerable<string>> read, string? fingerprint = null, long? count = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(read);
        return new SequenceSource(name, read, fingerprint, count);
    }

    /// <summary>How many identifiers there are in all, for the display of progress.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number, or null where it is not known cheaply; the default.</returns>
    public virtual ValueTask<long?> CountAsync(CancellationToken cancellationToken) => ValueTask.FromResult<long?>(null);

    /// <summary>Reads identifiers in order, with bounded memory.</summary>
    /// <param name="after">The position after which to read on; null for the start.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public abstract IAsyncEnumerable<SourcedIdentifier> ReadAsync(string? after, CancellationToken cancellationToken);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
