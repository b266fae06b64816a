using System.Text;
using System.Text.Json;

namespace CityRights.Internal;

/// <summary>Turns byte offsets of one document into positions.</summary>
internal sealed class JsonPositions
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<int> _lines = [0];

    internal JsonPositions(ReadOnlyMemory<byte> utf8)
    {
        _utf8 = utf8;
        var span = utf8.Span;
        for (var at = 0; at < span.Length; at++)
        {
            if (span[at] == (byte)'\n')
            {
                _lines.Add(at + 1);
            }
        }
    }

    internal JsonPosition Of(long offset)
    {
        var at = (int)Math.Clamp(offset, 0, _utf8.Length);
        var found = _lines.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, Encoding.UTF8.GetCharCount(_utf8.Span[_lines[line]..at]) + 1);
    }

    /// <summary>The offset at which the parser stopped; at most the length of the document.</summary>
    internal int Offset(JsonException exception) =>
        exception is { LineNumber: { } line, BytePositionInLine: { } inLine } && line < _lines.Count
            ? (int)Math.Min(_lines[(int)line] + inLine, _utf8.Length)
            : _utf8.Length;
}
