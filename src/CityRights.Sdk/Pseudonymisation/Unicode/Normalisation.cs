using System.Buffers;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>Text under normalisation, in a rented buffer that is cleared when it is given back.</summary>
internal ref struct Normalisation : IDisposable
{
    /// <summary>The most that NFC lengthens a text in UTF-16 (Unicode Standard Annex 15, section 9).</summary>
    private const int Expansion = 3;

    private readonly char[] _buffer;

    private Normalisation(char[] buffer, int length)
    {
        _buffer = buffer;
        Text = buffer.AsSpan(0, length);
    }

    /// <summary>The text.</summary>
    internal Span<char> Text { get; private set; }

    /// <summary>Normalises well-formed text to NFC.</summary>
    internal static Normalisation ToNfc(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length * Expansion);
        if (text.TryNormalize(buffer, out var length, NormalizationForm.FormC))
        {
            return new(buffer, length);
        }

        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        throw new InvalidOperationException("NFC lengthened a text more than the standard allows.");
    }

    /// <summary>Replaces every code point by its simple lower case; the length stays.</summary>
    internal readonly void ToLower()
    {
        var rest = Text;
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            var lower = PinnedUnicode.ToLower(rune.Value);
            if (lower != rune.Value)
            {
                new Rune(lower).EncodeToUtf16(rest);
            }

            rest = rest[length..];
        }
    }

    public void Dispose()
    {
        Text = default;
        ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
    }
}
