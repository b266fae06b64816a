using System.Runtime.ExceptionServices;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A column made on several cores. Workers claim its pieces in order, each with a function of its own; no row depends on who makes it. What ends the
/// column early is what would have ended it on one core: of several refusals or failures the one of the lowest piece counts.
/// </summary>
internal sealed class SharedColumn<TDomain>(
    FieldEngine engine,
    ReadOnlyMemory<string?> identifiers,
    Memory<Pseudonym<TDomain>> destination,
    Memory<PseudonymisationStatus> statuses,
    CancellationToken cancellationToken)
    where TDomain : IPseudonymDomain
{
    private readonly Lock _lock = new();
    private int _pieceLength;
    private int _claimed;
    private int _refused;
    private volatile int _endsAt = int.MaxValue;
    private Exception? _failure;

    internal int Fill(int cores)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _pieceLength = engine.PieceLength;
        var pieces = (identifiers.Length + _pieceLength - 1) / _pieceLength;
        var workers = Math.Min(cores, pieces);

        // The calling thread is one of the workers, so that the column ends even where the pool lends no other; all have ended when this returns.
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(workers, 1) }, _ => Work());
        if (_failure is null)
        {
            return _refused;
        }

        destination.Span.Clear();
        statuses.Span.Clear();
        ExceptionDispatchInfo.Throw(_failure);
        return 0;
    }

    private void Work()
    {
        PseudonymFunction? function = null;
        while (Interlocked.Increment(ref _claimed) - 1 is var piece && (long)piece * _pieceLength < identifiers.Length && piece < _endsAt)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                Fill(function ??= engine.Rent(), piece);
            }
            catch (Exception failure) when (EndsColumn(piece, failure))
            {
                // A function that failed is not lent again; one that refused or was stopped between two pieces is.
                function = failure is InvalidIdentifierException or OperationCanceledException ? function : null;
                break;
            }
        }

        if (function is not null)
        {
            engine.Return(function);
        }
    }

    private void Fill(PseudonymFunction function, int piece)
    {
        var start = piece * _pieceLength;
        var rows = new Range(start, Math.Min(start + _pieceLength, identifiers.Length));
        var refused = PseudonymColumn.FillPiece(
            function, engine.KeyVersion, identifiers.Span[rows], destination.Span[rows], statuses.IsEmpty ? default : statuses.Span[rows], out var rule);
        if (rule is not null)
        {
            throw new InvalidIdentifierException(engine.Format, rule);
        }

        Interlocked.Add(ref _refused, refused);
    }

    /// <summary>Notes what ended a piece. The calling thread throws it when all workers have ended.</summary>
    private bool EndsColumn(int piece, Exception failure)
    {
        lock (_lock)
        {
            if (piece < _endsAt)
            {
                (_endsAt, _failure) = (piece, failure);
            }
        }

        return true;
    }
}
