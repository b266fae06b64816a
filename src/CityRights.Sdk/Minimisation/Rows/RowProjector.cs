using System.Buffers;
using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>
/// Projects the rows of one table for one purpose: keeps the columns that the policy names, each in its form, in the order of the table, and
/// drops the rest. Made by <see cref="IMinimiser.Rows"/>. Immutable; safe for concurrent use.
/// </summary>
public sealed class RowProjector
{
    private const int StackLimit = 256;

    private readonly ImmutableArray<RowField> _fields;

    internal RowProjector(MinimisationPolicy policy, PurposeId purpose, int inputColumns, ImmutableArray<RowField> fields)
    {
        Policy = policy;
        Purpose = purpose;
        InputColumns = inputColumns;
        _fields = fields;
        Columns = [.. fields.Select(static field => field.Name)];
    }

    /// <summary>The policy.</summary>
    public MinimisationPolicy Policy { get; }

    /// <summary>The purpose.</summary>
    public PurposeId Purpose { get; }

    /// <summary>How many fields every row of the table must have.</summary>
    public int InputColumns { get; }

    /// <summary>The columns that are kept, in the order in which they are written.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Projects a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="output">Receives the row if all of it can be projected; otherwise it is told to discard.</param>
    /// <returns>What became of the row.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RowOutcome Project(RowReader row, RowWriter output)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(output);
        if (row.FieldCount != InputColumns)
        {
            return new(RowStatus.WrongWidth);
        }

        var complete = false;
        try
        {
            Span<char> scratch = stackalloc char[StackLimit];
            foreach (var field in _fields)
            {
                var status = Write(field, row.GetField(field.Index), output, scratch);
                if (status != RowStatus.Written)
                {
                    return new(status, field.Index + 1, field.Name);
                }
            }

            complete = true;
        }
        finally
        {
            if (!complete)
            {
                output.DiscardRow();
            }
        }

        output.EndRow();
        return new(RowStatus.Written);
    }

    private static RowStatus Write(RowField field, ReadOnlySpan<char> value, RowWriter output, Span<char> scratch)
    {
        if (field.Projection is not { } projection || value.IsEmpty)
        {
            return output.TryWriteField(value) ? RowStatus.Written : RowStatus.NotWritable;
        }

        char[]? rented = null;
        var needed = projection.MaxOutputLength(value.Length);
        if (needed > scratch.Length)
        {
            scratch = rented = ArrayPool<char>.Shared.Rent(needed);
        }

        try
        {
            return !projection.TryProject(value, scratch, out var written) ? RowStatus.ValueRefused
                : output.TryWriteField(scratch[..written]) ? RowStatus.Written
                : RowStatus.NotWritable;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }
}
