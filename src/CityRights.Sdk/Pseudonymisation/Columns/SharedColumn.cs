using System.Runtime.ExceptionServices;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A column made on several cores. Workers claim its pieces in order, each with a function of its own; no row depends on who makes it. What ends the
/// column early is what would have ended it on one core: of several refusals or failures the one of the lowest piece counts.
/// </summary>
internal sealed class SharedColumn<TPseudonym>(
    FieldEngine engine,
    PseudonymFunction borrowed,
    ReadOnlyMemory<string?> identifiers,
    Memory<TPseudonym> destination,
    Memory<PseudonymisationStatus> statuses,
    CancellationToken cancellationToken)
    where TPseudonym : struct, IMadePseudonym<TPseudonym>
{
    private readonly Lock _lock = new();
    private readonly int _pieceLength = borrowed.PieceLength;
    private PseudonymFunction? _first = borrowed;
    private int _claimed;
    private int _refused;
    private volatile int _endsAt = int.MaxValue;
    private Exception? _failure;

    internal int Fill(int cores)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            engine.Return(_first!);
            cancellationToken.ThrowIfCancellationRequested();
        }

        var pieces = (identifiers.Length + _pieceLength - 1) / _pieceLength;
        var workers = Math.Min(cores, pieces);

        // The calling thread is one of the workers, so that the column ends even where the pool lends no other; all have ended when this returns.
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(workers, 1) }, _ => Work());
        if (_first is not null)
        {
            // An empty column has no worker.
            engine.Return(_first);
        }

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
        // The first worker has the function that was borrowed for the column. Where the version is retired meanwhile, no other is lent: that one finishes.
        if ((Interlocked.Exchange(ref _first, null) ?? Borrow()) is not { } function)
        {
            return;
        }

        var sound = true;
        while (Interlocked.Increment(ref _claimed) - 1 is var piece && (long)piece * _pieceLength < identifiers.Length && piece < _endsAt)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                Fill(function, piece);
            }
            catch (Exception failure) when (EndsColumn(piece, failure))
            {
                // A function that failed is not lent again; one that refused or was stopped between two pieces is.
                sound = failure is InvalidIdentifierException or OperationCanceledException;
                break;
            }
        }

        if (sound)
        {
            engine.Return(function);
        }
    }

    private PseudonymFunction? Borrow()
    {
        try
        {
            return engine.TryRent();
        }
        catch (ObjectDisposedException failure) when (EndsColumn(Volatile.Read(ref _claimed), failure))
        {
            return null;
        }
    }

    private void Fill(PseudonymFunction function, int piece)
    {
        var start = piece * _pieceLength;
        var rows = new Range(start, Math.Min(start + _pieceLength, identifiers.Length));
        var refused = PseudonymColumn.FillPiece(
            function, engine.Scope, identifiers.Span[rows], destination.Span[rows], statuses.IsEmpty ? default : statuses.Span[rows], out var rule);
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
