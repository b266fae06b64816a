using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CityRights.Internal;

/// <summary>A value of a JSON document that knows where it stands. Keeps duplicate members, so that a reader can name them.</summary>
internal sealed class LocatedJson
{
    private readonly JsonPositions _positions;
    private readonly LocatedJson? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly long _offset;

    private LocatedJson(JsonPositions positions, LocatedJson? parent, string? name, int index, long offset, JsonValueKind kind)
    {
        _positions = positions;
        _parent = parent;
        _name = name;
        _index = index;
        _offset = offset;
        Kind = kind;
    }

    internal JsonValueKind Kind { get; }

    /// <summary>The text of a string, or a number as it is written; empty otherwise.</summary>
    internal string Text { get; private init; } = string.Empty;

    /// <summary>The members of an object, in the order of the document; empty otherwise.</summary>
    internal IReadOnlyList<LocatedMember> Members { get; private set; } = [];

    /// <summary>The items of an array; empty otherwise.</summary>
    internal IReadOnlyList<LocatedJson> Items { get; private set; } = [];

    // Worked out only for the few values that have a problem: a long document of one line would otherwise be counted anew for every value.
    internal JsonPosition Position => _positions.Of(_offset);

    internal string Pointer => _parent is null ? string.Empty
        : _name is null ? JsonPointer.Append(_parent.Pointer, _index)
        : JsonPointer.Append(_parent.Pointer, _name);

    /// <summary>Finds what stands at a pointer, or the nearest thing above it.</summary>
    internal LocatedJson Nearest(string pointer)
    {
        var nearest = this;
        foreach (var step in JsonPointer.Steps(pointer))
        {
            if (nearest.Child(step) is not { } child)
            {
                break;
            }

            nearest = child;
        }

        return nearest;
    }

    internal JsonPosition PositionOf(LocatedMember member) => _positions.Of(member.Offset);

    /// <summary>Reads a whole document.</summary>
    /// <param name="utf8">The document; a byte-order mark is skipped.</param>
    /// <param name="maximumDepth">How deep objects and arrays may nest.</param>
    /// <param name="problem">What is wrong, where null is returned.</param>
    internal static LocatedJson? Parse(ReadOnlyMemory<byte> utf8, int maximumDepth, out JsonProblem? problem)
    {
        problem = null;
        utf8 = JsonSyntax.WithoutByteOrderMark(utf8);
        var positions = new JsonPositions(utf8);
        if (JsonSyntax.ForeignEncoding(utf8.Span) is { } encoding)
        {
            problem = JsonSyntax.Problem(positions.Of(0), $"The document is not UTF-8 but {encoding}; save it as UTF-8.");
            return null;
        }

        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = maximumDepth });
        try
        {
            reader.Read();
            var root = Value(ref reader, positions, null, null, 0);
            while (reader.Read())
            {
                // Reading to the end proves that nothing follows the value.
            }

            return root;
        }
        catch (JsonException exception)
        {
            var offset = positions.Offset(exception);
            var depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
            problem = JsonSyntax.Problem(positions.Of(offset), JsonSyntax.Explain(utf8.Span[offset..], depth, maximumDepth));
        }
        catch (InvalidOperationException)
        {
            problem = JsonSyntax.Problem(
                positions.Of(reader.TokenStartIndex),
                "A text holds bytes that are not UTF-8, or half of a surrogate pair; write the character itself and save as UTF-8.");
        }

        return null;
    }

    private static LocatedJson Value(ref Utf8JsonReader reader, JsonPositions positions, LocatedJson? parent, string? name, int index)
    {
        var offset = reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<LocatedMember>();
                var found = new LocatedJson(positions, parent, name, index, offset, JsonValueKind.Object) { Members = members };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (at, member) = (reader.TokenStartIndex, reader.GetString()!);
                    reader.Read();
                    members.Add(new(member, at, Value(ref reader, positions, found, member, 0)));
                }

                return found;
            case JsonTokenType.StartArray:
                var items = new List<LocatedJson>();
                var list = new LocatedJson(positions, parent, name, index, offset, JsonValueKind.Array) { Items = items };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, positions, list, null, items.Count));
                }

                return list;
            case JsonTokenType.String:
                return new(positions, parent, name, index, offset, JsonValueKind.String) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new(positions, parent, name, index, offset, JsonValueKind.Number) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            default:
                return new(positions, parent, name, index, offset, JsonSyntax.Scalar(reader.TokenType));
        }
    }

    private LocatedJson? Child(string step) =>
        Kind == JsonValueKind.Array
            ? ((step is "0" or not ['0', ..]) && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Items.Count ? Items[at] : null)
            : Members.FirstOrDefault(member => member.Name == step)?.Value;
}
