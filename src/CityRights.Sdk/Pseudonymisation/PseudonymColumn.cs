namespace CityRights.Pseudonymisation;

/// <summary>A column in the making: one borrowed hash for all its rows.</summary>
internal ref struct PseudonymColumn<TDomain>
    where TDomain : IPseudonymDomain
{
    private readonly FieldEngine _engine;
    private readonly PooledHash _hash;
    private readonly Span<Pseudonym<TDomain>> _destination;
    private readonly Span<PseudonymisationStatus> _statuses;
    private int _refused;

    internal PseudonymColumn(FieldEngine engine, Span<Pseudonym<TDomain>> destination, Span<PseudonymisationStatus> statuses)
    {
        _engine = engine;
        _hash = engine.Rent();
        _destination = destination;
        _statuses = statuses;
    }

    internal void Add(int row, ReadOnlySpan<char> identifier)
    {
        if (_hash.TryCompute(identifier, out var value) is { } rule)
        {
            Refuse(row, rule);
            return;
        }

        _destination[row] = new(_engine.KeyVersion, value);
        if (!_statuses.IsEmpty)
        {
            _statuses[row] = PseudonymisationStatus.Done;
        }
    }

    internal readonly int End()
    {
        _engine.Return(_hash);
        return _refused;
    }

    private void Refuse(int row, IdentifierRule rule)
    {
        _refused++;
        if (_statuses.IsEmpty)
        {
            _destination.Clear();
            _engine.Return(_hash);
            throw new InvalidIdentifierException(_engine.Format, rule);
        }

        _destination[row] = default;
        _statuses[row] = PseudonymisationStatus.Invalid(rule);
    }
}
