using System.Buffers;
using CityRights.Minimisation;

namespace CityRights.Files;

/// <summary>Collects rows as RFC 4180 text. A row counts once it is ended; the caller takes the finished text away.</summary>
internal sealed class CsvRowWriter : RowWriter
{
    private const int InitialSize = 1 << 16;

    // The quoting triggers of every delimiter, so that a field is never taken apart by a reader that expects another one.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ",;|\"\t\r\n\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F");

    private readonly char _delimiter;
    private readonly bool _guard;
    private readonly bool _single;
    private char[] _text = new char[InitialSize];
    private int _position;
    private bool _rowBegun;

    internal CsvRowWriter(char delimiter, FormulaHandling formulas, int columns)
    {
        _delimiter = delimiter;
        _guard = formulas == FormulaHandling.Prefix;
        _single = columns == 1;
    }

    /// <summary>The length of the finished rows that were not taken away yet.</summary>
    internal int Finished { get; private set; }

    public override bool TryWriteField(ReadOnlySpan<char> value)
    {
        var delimit = _rowBegun;
        if (delimit)
        {
            Reserve(1);
            _text[_position++] = _delimiter;
        }

        _rowBegun = true;
        var special = value.IndexOfAny(Special);
        var formula = _guard && FormulaText.Is(value);
        if (special < 0 && !formula && !MustQuote(value, first: !delimit))
        {
            Reserve(value.Length);
            value.CopyTo(_text.AsSpan(_position));
            _position += value.Length;
            return true;
        }

        if (special >= 0 && HasControl(value[special..]))
        {
            return false;
        }

        Quote(value, formula);
        return true;
    }

    public override void EndRow()
    {
        Reserve(2);
        _text[_position++] = '\r';
        _text[_position++] = '\n';
        Finished = _position;
        _rowBegun = false;
    }

    public override void DiscardRow()
    {
        _text.AsSpan(Finished, _position - Finished).Clear();
        _position = Finished;
        _rowBegun = false;
    }

    /// <summary>The finished rows; taken away, they are forgotten.</summary>
    internal ReadOnlySpan<char> Take()
    {
        var finished = _text.AsSpan(0, Finished);
        Finished = 0;
        _position = 0;
        return finished;
    }

    // A record of one empty field would be a blank line, and a leading '#' a comment, to some readers.
    private bool MustQuote(ReadOnlySpan<char> value, bool first) =>
        value.IsEmpty ? _single : value[0] == ' ' || value[^1] == ' ' || (first && value[0] == '#');

    private static bool HasControl(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (char.IsControl(character) && character is not ('\t' or '\r' or '\n'))
            {
                return true;
            }
        }

        return false;
    }

    private void Quote(ReadOnlySpan<char> value, bool formula)
    {
        Reserve((2 * value.Length) + 3);
        _text[_position++] = '"';
        if (formula)
        {
            _text[_position++] = '\'';
        }

        foreach (var character in value)
        {
            _text[_position++] = character;
            if (character == '"')
            {
                _text[_position++] = '"';
            }
        }

        _text[_position++] = '"';
    }

    private void Reserve(int length)
    {
        if (_position + length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _position + length));
        }
    }
}
