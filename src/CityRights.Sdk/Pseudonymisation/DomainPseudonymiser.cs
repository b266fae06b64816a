using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

internal sealed class DomainPseudonymiser<TDomain>(DomainEngine domain, int keyVersion) : IPseudonymiser<TDomain>
    where TDomain : IPseudonymDomain
{
    public int KeyVersion => keyVersion;

    public Pseudonym<TDomain> Pseudonymise(ReadOnlySpan<char> identifier, string? field = null)
    {
        var engine = DomainEngine.Current(domain.Engines(field));
        return engine.TryCompute(identifier, out var value) is { } rule
            ? throw new InvalidIdentifierException(engine.Format, rule)
            : new(engine.KeyVersion, value);
    }

    public PseudonymisationStatus TryPseudonymise(ReadOnlySpan<char> identifier, out Pseudonym<TDomain> pseudonym, string? field = null)
    {
        var engine = DomainEngine.Current(domain.Engines(field));
        if (engine.TryCompute(identifier, out var value) is { } rule)
        {
            pseudonym = default;
            return PseudonymisationStatus.Invalid(rule);
        }

        pseudonym = new(engine.KeyVersion, value);
        return PseudonymisationStatus.Done;
    }

    public int PseudonymiseMany(
        ReadOnlySpan<string?> identifiers, Span<Pseudonym<TDomain>> destination, Span<PseudonymisationStatus> statuses = default, string? field = null)
    {
        ThrowIfShort(identifiers.Length, destination.Length, statuses.Length);
        return PseudonymColumn.Fill(DomainEngine.Current(domain.Engines(field)), identifiers, destination[..identifiers.Length], statuses.IsEmpty ? default : statuses[..identifiers.Length]);
    }

    public int PseudonymiseManyInParallel(
        ReadOnlyMemory<string?> identifiers,
        Memory<Pseudonym<TDomain>> destination,
        int cores,
        Memory<PseudonymisationStatus> statuses = default,
        string? field = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cores, 1);
        ThrowIfShort(identifiers.Length, destination.Length, statuses.Length);
        return new SharedColumn<TDomain>(
            DomainEngine.Current(domain.Engines(field)),
            identifiers,
            destination[..identifiers.Length],
            statuses.IsEmpty ? default : statuses[..identifiers.Length],
            cancellationToken).Fill(cores);
    }

    public ImmutableArray<Pseudonym<TDomain>> CandidatesFor(ReadOnlySpan<char> identifier, string? field = null)
    {
        var engines = domain.Engines(field);
        var candidates = ImmutableArray.CreateBuilder<Pseudonym<TDomain>>(engines.Length);
        foreach (var engine in engines)
        {
            if (engine.TryCompute(identifier, out var value) is { } rule)
            {
                throw new InvalidIdentifierException(engine.Format, rule);
            }

            candidates.Add(new(engine.KeyVersion, value));
        }

        return candidates.MoveToImmutable();
    }

    private static void ThrowIfShort(int rows, int destination, int statuses)
    {
        if (destination < rows)
        {
            throw new ArgumentException("The destination is shorter than the column.", nameof(destination));
        }

        if (statuses != 0 && statuses < rows)
        {
            throw new ArgumentException("The statuses are fewer than the rows; pass none to throw at the first refused row.", nameof(statuses));
        }
    }
}
