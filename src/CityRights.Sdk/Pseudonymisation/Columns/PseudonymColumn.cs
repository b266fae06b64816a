namespace CityRights.Pseudonymisation;

/// <summary>Makes columns piece by piece, with one borrowed function, which it returns. Every row is what the single call makes of it.</summary>
internal static class PseudonymColumn
{
    internal static int Fill<TDomain>(
        FieldEngine engine,
        PseudonymFunction function,
        ReadOnlySpan<string?> identifiers,
        Span<Pseudonym<TDomain>> destination,
        Span<PseudonymisationStatus> statuses)
        where TDomain : IPseudonymDomain
    {
        var refused = 0;
        try
        {
            for (var start = 0; start < identifiers.Length; start += function.PieceLength)
            {
                var piece = new Range(start, Math.Min(start + function.PieceLength, identifiers.Length));
                refused += FillPiece(function, engine.KeyVersion, identifiers[piece], destination[piece], statuses.IsEmpty ? default : statuses[piece], out var rule);
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

    /// <summary>Makes one piece. Without statuses it ends at the first refused row, and gives the rule.</summary>
    internal static int FillPiece<TDomain>(
        PseudonymFunction function,
        int keyVersion,
        ReadOnlySpan<string?> identifiers,
        Span<Pseudonym<TDomain>> destination,
        Span<PseudonymisationStatus> statuses,
        out IdentifierRule? firstRule)
        where TDomain : IPseudonymDomain
    {
        var refused = 0;
        firstRule = null;
        function.ComputePiece(identifiers, out var pseudonyms, out var rules);
        for (var row = 0; row < identifiers.Length; row++)
        {
            var rule = rules[row];
            destination[row] = rule is null ? new(keyVersion, pseudonyms[row]) : default;
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
