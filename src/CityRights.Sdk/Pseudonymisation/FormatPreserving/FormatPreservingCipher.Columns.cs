namespace CityRights.Pseudonymisation;

/// <content>Columns.</content>
public sealed partial class FormatPreservingCipher
{
    /// <summary>Writes what stands in place of each identifier of a column; each is what the single call gives.</summary>
    /// <param name="identifiers">The column. Null counts as empty.</param>
    /// <param name="destination">Takes the outputs in the same order; at least as long. A refused row gets null.</param>
    /// <param name="statuses">Takes the status of each row; at least as long. Empty to throw at the first refused row instead.</param>
    /// <param name="tweak">What all outputs are bound to beside domain, field and key version; at most 8 bytes, no secret.</param>
    /// <returns>How many rows were refused.</returns>
    /// <exception cref="InvalidIdentifierException">A row breaks a rule and no statuses were asked for; the destination is cleared.</exception>
    /// <exception cref="ArgumentException">A span is too short, or the tweak is longer than 8 bytes.</exception>
    /// <exception cref="CityRightsException">The key version is no longer live (CRT-PSEUDONYMISATION-013).</exception>
    /// <exception cref="ObjectDisposedException">The service or the keys were disposed.</exception>
    public int EncryptMany(
        ReadOnlySpan<string?> identifiers, Span<string?> destination, Span<PseudonymisationStatus> statuses = default, ReadOnlySpan<byte> tweak = default)
    {
        ThrowIfTooLong(tweak);
        if (destination.Length < identifiers.Length)
        {
            throw new ArgumentException("The destination is shorter than the column.", nameof(destination));
        }

        if (!statuses.IsEmpty && statuses.Length < identifiers.Length)
        {
            throw new ArgumentException("The statuses are fewer than the rows; pass none to throw at the first refused row.", nameof(statuses));
        }

        destination = destination[..identifiers.Length];
        destination.Clear();
        var worker = _engine.Rent();
        try
        {
            return EncryptMany(worker, identifiers, destination, statuses, tweak);
        }
        catch
        {
            destination.Clear();
            throw;
        }
        finally
        {
            _engine.Return(worker);
        }
    }

    private int EncryptMany(
        FormatPreservingWorker worker, ReadOnlySpan<string?> identifiers, Span<string?> destination, Span<PseudonymisationStatus> statuses, ReadOnlySpan<byte> tweak)
    {
        Span<int> waiting = stackalloc int[FormatPreservingWorker.RowsAtOnce];
        var column = new FormatPreservingColumn(_engine.Field, worker, tweak, destination, waiting);
        var refused = 0;
        for (var row = 0; row < identifiers.Length; row++)
        {
            var rule = column.Add(row, identifiers[row]);
            if (rule is not null && statuses.IsEmpty)
            {
                throw new InvalidIdentifierException(Format, rule);
            }

            if (!statuses.IsEmpty)
            {
                statuses[row] = rule is null ? PseudonymisationStatus.Done : PseudonymisationStatus.Invalid(rule);
            }

            refused += rule is null ? 0 : 1;
        }

        column.Flush();
        return refused;
    }
}
