namespace CityRights.Pseudonymisation;

/// <summary>
/// Makes the pseudonyms of one document or epoch of a domain. Keyed, deterministic inside the scope and one-way. Safe for concurrent use. Dispose it with the
/// document; an epoch's is disposed by what opened it.
/// </summary>
/// <typeparam name="TDomain">The domain.</typeparam>
public sealed class ScopedPseudonymiser<TDomain> : IDisposable
    where TDomain : IPseudonymDomain
{
    private readonly ScopeKey _key;
    private readonly PseudonymDomainDefinition _domain;
    private readonly FieldEngine[] _engines;

    internal ScopedPseudonymiser(PseudonymDomainDefinition domain, ScopeKey key)
    {
        (_domain, _key) = (domain, key);
        _engines = [.. domain.Fields.Select(field => new FieldEngine(key.Code, field.Format, key.ThrowIfEnded, () => key.CreateFunction(field)))];
    }

    /// <summary>The scope as its tokens carry it: <c>D3</c> for a document under key version 3, <c>E20261127</c> for an epoch.</summary>
    public string Scope => _key.Name;

    /// <summary>Makes a pseudonym. Allocates nothing for ASCII identifiers.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="CityRightsException">The epoch's key was destroyed or is due (CRT-PSEUDONYMISATION-062).</exception>
    /// <exception cref="ObjectDisposedException">This or the keys were disposed.</exception>
    public ScopedPseudonym<TDomain> Pseudonymise(ReadOnlySpan<char> identifier, string? field = null)
    {
        var engine = Engine(field);
        return engine.TryCompute(identifier, out var value) is { } rule
            ? throw new InvalidIdentifierException(engine.Format, rule)
            : new(_key.Code, value);
    }

    /// <summary>Makes a pseudonym, or says why not. Allocates nothing for ASCII identifiers.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="pseudonym">The pseudonym; the default value unless the status is done.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">This or the keys were disposed.</exception>
    public PseudonymisationStatus TryPseudonymise(ReadOnlySpan<char> identifier, out ScopedPseudonym<TDomain> pseudonym, string? field = null)
    {
        var engine = Engine(field);
        pseudonym = default;
        try
        {
            if (engine.TryCompute(identifier, out var value) is { } rule)
            {
                return PseudonymisationStatus.Invalid(rule);
            }

            pseudonym = new(_key.Code, value);
            return PseudonymisationStatus.Done;
        }
        catch (Exception exception) when (exception is CityRightsException or ObjectDisposedException && _key.HasEnded)
        {
            return PseudonymisationStatus.EpochDestroyed;
        }
    }

    /// <summary>Makes the pseudonyms of a column; each is what the single call makes.</summary>
    /// <param name="identifiers">The column. Null counts as empty.</param>
    /// <param name="destination">Takes the pseudonyms in the same order; at least as long. A refused row gets the default value.</param>
    /// <param name="statuses">Takes the status of each row; at least as long. Empty to throw at the first refused row instead.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <returns>How many rows were refused.</returns>
    /// <exception cref="InvalidIdentifierException">A row breaks a rule and no statuses were asked for; the destination is cleared.</exception>
    /// <exception cref="ArgumentException">A span is too short, or the domain has no such field, or several and none is named.</exception>
    /// <exception cref="CityRightsException">The epoch's key was destroyed or is due (CRT-PSEUDONYMISATION-062).</exception>
    /// <exception cref="ObjectDisposedException">This or the keys were disposed.</exception>
    public int PseudonymiseMany(
        ReadOnlySpan<string?> identifiers, Span<ScopedPseudonym<TDomain>> destination, Span<PseudonymisationStatus> statuses = default, string? field = null)
    {
        PseudonymColumn.ThrowIfShort(identifiers.Length, destination.Length, statuses.Length);
        var engine = Engine(field);
        return PseudonymColumn.Fill(engine, engine.Rent(), identifiers, destination, statuses);
    }

    /// <summary>Overwrites the scope's key. A document is opened again by its id; a destroyed epoch is not.</summary>
    public void Dispose()
    {
        foreach (var engine in _engines)
        {
            engine.Dispose();
        }

        _key.Dispose();
    }

    /// <summary>Domain and scope.</summary>
    public override string ToString() => $"ScopedPseudonymiser({_domain.Id}, {Scope})";

    private FieldEngine Engine(string? field) => _engines[_domain.IndexOf(field)];
}
