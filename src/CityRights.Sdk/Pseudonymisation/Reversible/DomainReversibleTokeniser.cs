using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

internal sealed class DomainReversibleTokeniser<TDomain>(ReversibleDomain domain) : IReversibleTokeniser<TDomain>
    where TDomain : IPseudonymDomain
{
    private const int Stretch = 1024;

    public int KeyVersion => domain.CurrentVersion;

    public ReversibleToken<TDomain> Tokenise(ReadOnlySpan<char> identifier, string? field = null) => Seal(Current(field), identifier);

    public PseudonymisationStatus TryTokenise(ReadOnlySpan<char> identifier, out ReversibleToken<TDomain> token, string? field = null) =>
        TrySeal(Current(field), identifier, out token);

    public int TokeniseMany(
        ReadOnlySpan<string?> identifiers, Span<ReversibleToken<TDomain>> destination, Span<PseudonymisationStatus> statuses = default, string? field = null)
    {
        ThrowIfTooShort(identifiers.Length, destination, statuses);
        var (engine, refused) = (Current(field), 0);
        var (sealedRows, rules) = (new byte[]?[Math.Min(identifiers.Length, Stretch)], new IdentifierRule?[Math.Min(identifiers.Length, Stretch)]);
        for (var start = 0; start < identifiers.Length; start += Stretch)
        {
            var rows = identifiers.Slice(start, Math.Min(Stretch, identifiers.Length - start));
            engine.SealMany(rows, sealedRows, rules);
            for (var row = 0; row < rows.Length; row++)
            {
                destination[start + row] = rules[row] is null ? new(engine.KeyVersion, sealedRows[row]!) : default;
                if (!statuses.IsEmpty)
                {
                    statuses[start + row] = rules[row] is { } broken ? PseudonymisationStatus.Invalid(broken) : PseudonymisationStatus.Done;
                }
                else if (rules[row] is { } rule)
                {
                    destination[..identifiers.Length].Clear();
                    throw new InvalidIdentifierException(engine.Field.Format, rule);
                }

                refused += rules[row] is null ? 0 : 1;
            }
        }

        return refused;
    }

    public ImmutableArray<ReversibleToken<TDomain>> CandidatesFor(ReadOnlySpan<char> identifier, string? field = null)
    {
        var (named, versions) = (domain.Field(field), domain.LiveVersions);
        var candidates = ImmutableArray.CreateBuilder<ReversibleToken<TDomain>>(versions.Count);
        foreach (var version in versions)
        {
            candidates.Add(Seal(domain.Engine(named, version), identifier));
        }

        return candidates.MoveToImmutable();
    }

    private static ReversibleToken<TDomain> Seal(ReversibleEngine engine, ReadOnlySpan<char> identifier) =>
        TrySeal(engine, identifier, out var token).Rule is { } rule ? throw new InvalidIdentifierException(engine.Field.Format, rule) : token;

    private static PseudonymisationStatus TrySeal(ReversibleEngine engine, ReadOnlySpan<char> identifier, out ReversibleToken<TDomain> token)
    {
        if (engine.TrySeal(identifier, out var sealedBytes) is { } rule)
        {
            token = default;
            return PseudonymisationStatus.Invalid(rule);
        }

        token = new(engine.KeyVersion, sealedBytes);
        return PseudonymisationStatus.Done;
    }

    private static void ThrowIfTooShort(int rows, Span<ReversibleToken<TDomain>> destination, Span<PseudonymisationStatus> statuses)
    {
        if (destination.Length < rows)
        {
            throw new ArgumentException("The destination is shorter than the column.", nameof(destination));
        }

        if (!statuses.IsEmpty && statuses.Length < rows)
        {
            throw new ArgumentException("The statuses are fewer than the rows; pass none to throw at the first refused row.", nameof(statuses));
        }
    }

    private ReversibleEngine Current(string? field) => domain.Engine(domain.Field(field), domain.CurrentVersion);
}
