namespace CityRights.Pseudonymisation;

/// <summary>Makes columns piece by piece, with one borrowed function, which it returns. Every row is what the single call makes of it.</summary>
internal static class PseudonymColumn
{
    internal static int Fill<TPseudonym>(
        FieldEngine engine,
        PseudonymFunction function,
        ReadOnlySpan<string?> identifiers,
        Span<TPseudonym> destination,
        Span<PseudonymisationStatus> statuses)
        where TPseudonym : struct, IMadePseudonym<TPseudonym>
    {
        destination = destination[..identifiers.Length];
        statuses = statuses.IsEmpty ? default : statuses[..identifiers.Length];
        var refused = 0;
        try
        {
            for (var start = 0; start < identifiers.Length; start += function.PieceLength)
            {
                var piece = new Range(start, Math.Min(start + function.PieceLength, identifiers.Length));
                refused += FillPiece(function, engine.Scope, identifiers[piece], destination[piece], statuses.IsEmpty ? default : statuses[piece], out var rule);
                if (rule is not null)
                {
                    engine.Return(function);
                    throw new InvalidIdentifierException(engine.Format, rule);
                }
            }
        }
        catch
        {
            // Half a column is no column.
            destination.Clear();
            statuses.Clear();
            throw;
        }

        engine.Return(function);
        return refused;
    }

    internal static void ThrowIfShort(int rows, int destination, int statuses)
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

    /// <summary>Makes one piece. Without statuses it ends at the first refused row, and gives the rule.</summary>
    internal static int FillPiece<TPseudonym>(
        PseudonymFunction function,
        ulong scope,
        ReadOnlySpan<string?> identifiers,
        Span<TPseudonym> destination,
        Span<PseudonymisationStatus> statuses,
        out IdentifierRule? firstRule)
        where TPseudonym : struct, IMadePseudonym<TPseudonym>
    {
        var refused = 0;
        firstRule = null;
        function.ComputePiece(identifiers, out var pseudonyms, out var rules);
        for (var row = 0; row < identifiers.Length; row++)
        {
            var rule = rules[row];
            destination[row] = rule is null ? TPseudonym.Make(scope, pseudonyms[row]) : default;
            if (!statuses.IsEmpty)
            {
                statuses[row] = rule is null ? PseudonymisationStatus.Done : PseudonymisationStatus.Invalid(rule);
                refused += rule is null ? 0 : 1;
            }
            else if (rule is not null)
            {
                firstRule = rule;
                return 1;
            }
        }

        return refused;
    }
}
