namespace CityRights.Pseudonymisation;

/// <summary>A set of shapes of plates, where a letter is X and a digit 9. Immutable.</summary>
internal sealed class PlateShapes
{
    private readonly bool[] _known = new bool[1 << 13];

    /// <summary>The shapes, with spaces between them: <c>XX9999 99XXX9</c>.</summary>
    internal PlateShapes(string shapes)
        : this(shapes.Split(' '))
    {
    }

    /// <summary>The shapes.</summary>
    internal PlateShapes(IEnumerable<string> shapes)
    {
        foreach (var shape in shapes)
        {
            _known[shape.Aggregate(1, static (bits, kind) => (bits << 1) | (kind == 'X' ? 1 : 0))] = true;
        }
    }

    /// <summary>Shapes of so many letters, so many digits and so many letters again.</summary>
    internal static IEnumerable<string> Of((int From, int To) letters, (int From, int To) digits, (int From, int To) after = default) =>
        from first in Enumerable.Range(letters.From, letters.To - letters.From + 1)
        from number in Enumerable.Range(digits.From, digits.To - digits.From + 1)
        from last in Enumerable.Range(after.From, after.To - after.From + 1)
        select new string('X', first) + new string('9', number) + new string('X', last);

    /// <summary>Whether a plate of at most twelve characters, in UTF-8, has one of the shapes.</summary>
    internal bool Contain(ReadOnlySpan<byte> plate)
    {
        var shape = 1;
        foreach (var character in plate)
        {
            // The second byte of Ä, Ö, Ü is no character of its own.
            if ((character & 0xC0) != 0x80)
            {
                shape = (shape << 1) | (AsciiText.IsDigit(character) ? 0 : 1);
            }
        }

        return _known[shape];
    }
}
