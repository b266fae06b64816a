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
        var column = Begin(identifiers.Length, destination, statuses, field);
        for (var row = 0; row < identifiers.Length; row++)
        {
            column.Add(row, identifiers[row]);
        }

        return column.End();
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

    private PseudonymColumn<TDomain> Begin(int rows, Span<Pseudonym<TDomain>> destination, Span<PseudonymisationStatus> statuses, string? field)
    {
        if (destination.Length < rows)
        {
            throw new ArgumentException("The destination is shorter than the column.", nameof(destination));
        }

        if (!statuses.IsEmpty && statuses.Length < rows)
        {
            throw new ArgumentException("The statuses are fewer than the rows; pass none to throw at the first refused row.", nameof(statuses));
        }

        return new(DomainEngine.Current(domain.Engines(field)), destination[..rows], statuses);
    }
}
