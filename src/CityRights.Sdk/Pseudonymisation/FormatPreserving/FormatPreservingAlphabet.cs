namespace CityRights.Pseudonymisation;

/// <summary>The characters that format-preserving output is made of: printable ASCII, each once. Immutable.</summary>
public sealed class FormatPreservingAlphabet : IEquatable<FormatPreservingAlphabet>
{
    private readonly byte[] _characters;

    private FormatPreservingAlphabet(string characters)
    {
        Characters = characters;
        _characters = [.. characters.Select(static character => (byte)character)];
    }

    /// <summary><c>0</c> to <c>9</c>.</summary>
    public static FormatPreservingAlphabet Digits { get; } = new("0123456789");

    /// <summary><c>0</c> to <c>9</c> and <c>A</c> to <c>Z</c>.</summary>
    public static FormatPreservingAlphabet DigitsAndUpperCaseLetters { get; } = new("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The characters in their order, which is part of what the output depends on.</summary>
    public string Characters { get; }

    internal int Size => _characters.Length;

    /// <summary>An alphabet of any printable ASCII characters but the space.</summary>
    /// <param name="characters">2 to 94 of them, each once. Their order counts.</param>
    /// <exception cref="ArgumentException">There are fewer, one occurs twice, or one is no such character.</exception>
    public static FormatPreservingAlphabet Of(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        return characters.Length >= 2 && characters.All(static character => character is > ' ' and < '\x7F') && characters.Distinct().Count() == characters.Length
            ? new(characters)
            : throw new ArgumentException("An alphabet is two or more printable ASCII characters, each once, without the space.", nameof(characters));
    }

    /// <summary>Whether both have the same characters in the same order.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(FormatPreservingAlphabet? other) => other is not null && Characters == other.Characters;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FormatPreservingAlphabet);

    /// <inheritdoc/>
    public override int GetHashCode() => Characters.GetHashCode(StringComparison.Ordinal);

    /// <summary>The characters.</summary>
    public override string ToString() => Characters;

    /// <summary>Reads numerals; false if a character is not of the alphabet. Looks at the whole alphabet for each, so that time tells nothing of which it is.</summary>
    internal bool TryRead(ReadOnlySpan<byte> text, Span<ushort> numerals)
    {
        var missing = 0;
        for (var place = 0; place < text.Length; place++)
        {
            var (numeral, found) = (0, 0);
            for (var candidate = 0; candidate < _characters.Length; candidate++)
            {
                var same = Same(text[place], _characters[candidate]);
                numeral |= candidate & same;
                found |= same;
            }

            numerals[place] = (ushort)numeral;
            missing |= ~found;
        }

        return missing == 0;
    }

    /// <summary>Writes numerals, in the same way.</summary>
    internal void Write(ReadOnlySpan<ushort> numerals, Span<byte> text)
    {
        for (var place = 0; place < numerals.Length; place++)
        {
            var character = 0;
            for (var candidate = 0; candidate < _characters.Length; candidate++)
            {
                character |= _characters[candidate] & Same(numerals[place], candidate);
            }

            text[place] = (byte)character;
        }
    }

    // All ones if two small numbers are equal.
    private static int Same(int left, int right) => ((left ^ right) - 1) >> 31;
}
