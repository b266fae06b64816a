using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

internal sealed class DomainPseudonymiser<TDomain>(DomainEngine domain) : IPseudonymiser<TDomain>
    where TDomain : IPseudonymDomain
{
    public int KeyVersion => domain.CurrentVersion;

    public Pseudonym<TDomain> Pseudonymise(ReadOnlySpan<char> identifier, string? field = null)
    {
        return TryCompute(identifier, field, out var engine, out var value) is { } rule
            ? throw new InvalidIdentifierException(engine.Format, rule)
            : new(engine.KeyVersion, value);
    }

    public PseudonymisationStatus TryPseudonymise(ReadOnlySpan<char> identifier, out Pseudonym<TDomain> pseudonym, string? field = null)
    {
        if (TryCompute(identifier, field, out var engine, out var value) is { } rule)
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
        PseudonymColumn.ThrowIfShort(identifiers.Length, destination.Length, statuses.Length);
        var function = domain.RentCurrent(field, out var engine);
        return PseudonymColumn.Fill(engine, function, identifiers, destination, statuses);
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
        PseudonymColumn.ThrowIfShort(identifiers.Length, destination.Length, statuses.Length);
        var function = domain.RentCurrent(field, out var engine);
        return new SharedColumn<Pseudonym<TDomain>>(
            engine,
            function,
            identifiers,
            destination[..identifiers.Length],
            statuses.IsEmpty ? default : statuses[..identifiers.Length],
            cancellationToken).Fill(cores);
    }

    public ImmutableArray<Pseudonym<TDomain>> CandidatesFor(ReadOnlySpan<char> identifier, string? field = null)
    {
        while (true)
        {
            var engines = domain.Engines(field);
            var candidates = ImmutableArray.CreateBuilder<Pseudonym<TDomain>>(engines.Length);
            foreach (var engine in engines)
            {
                if (!engine.TryComputeIfLive(identifier, out var value, out var rule))
                {
                    break;
                }

                candidates.Add(rule is null ? new(engine.KeyVersion, value) : throw new InvalidIdentifierException(engine.Format, rule));
            }

            // All of one list, or none: a version that went meanwhile has left the next list.
            if (candidates.Count == engines.Length)
            {
                return candidates.MoveToImmutable();
            }
        }
    }

    private IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, string? field, out FieldEngine engine, out UInt128 value)
    {
        var function = domain.RentCurrent(field, out engine);
        var rule = function.TryCompute(identifier, out value);
        engine.Return(function);
        return rule;
    }
}
