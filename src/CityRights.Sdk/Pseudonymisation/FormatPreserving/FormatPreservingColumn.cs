using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>A column in the making: values wait until there are enough of one form, and are enciphered in lock step then.</summary>
internal ref struct FormatPreservingColumn
{
    private readonly PseudonymField _field;
    private readonly FormatPreservingWorker _worker;
    private readonly ReadOnlySpan<byte> _tweak;
    private readonly Span<string?> _destination;
    private readonly Span<int> _waiting;
    private FreePart? _part;
    private int _count;

    /// <summary>Begins a column; where rows wait there is room for <see cref="FormatPreservingWorker.RowsAtOnce"/>.</summary>
    internal FormatPreservingColumn(PseudonymField field, FormatPreservingWorker worker, ReadOnlySpan<byte> tweak, Span<string?> destination, Span<int> waiting)
    {
        _field = field;
        _worker = worker;
        _tweak = tweak;
        _destination = destination;
        _waiting = waiting;
    }

    /// <summary>Takes a row up, or says which rule it breaks.</summary>
    internal IdentifierRule? Add(int row, ReadOnlySpan<char> identifier)
    {
        if (_field.Format.TryCanonicalise(identifier, _worker.Text, out var length) is { } invalid)
        {
            return invalid;
        }

        var text = _worker.Text[..length];
        if (FreePart.Find(_field, text, out var part) is { } refused)
        {
            return refused;
        }

        if (_part is not null && (_count == FormatPreservingWorker.RowsOf(_part) || !_part.IsSame(part)))
        {
            Flush();
        }

        if (!part.TryRead(text, FreePartSide.Identifier, _worker.Numerals(part, _count)))
        {
            return part.Refusal;
        }

        _part = part;
        _waiting[_count++] = row;
        return null;
    }

    /// <summary>Enciphers what waits.</summary>
    internal void Flush()
    {
        if (_part is { } part)
        {
            _worker.Run(part, _count, _tweak, encrypt: true);
            for (var index = 0; index < _count; index++)
            {
                _destination[_waiting[index]] = Encoding.ASCII.GetString(_worker.Write(part, index));
            }
        }

        (_part, _count) = (null, 0);
    }
}
